package io.clientele.run;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a segment to be.
 *
 * @param rule as it was written; kept in its one form
 */
public record SegmentWish(
        String name,
        String rule,
        String owner,
        String note,
        @Nullable LocalDate nextReview) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4_000;

    public SegmentWish {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(Problem.of("run.noName", "name", "Give the segment a name."));
        }
        tooLong(problems, "name", name, LONGEST_NAME);
        tooLong(problems, "owner", owner, LONGEST_NAME);
        tooLong(problems, "note", note, LONGEST_NOTE);
        try {
            rule = RuleJson.write(RuleJson.read(rule));
        } catch (InvalidInputException wrong) {
            problems.addAll(wrong.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        name = name.strip();
        owner = owner.strip();
        note = note.strip();
    }

    public Rule read() {
        return RuleJson.read(rule);
    }

    private static void tooLong(List<Problem> problems, String where, String text, int most) {
        if (text.length() > most) {
            problems.add(new Problem(
                    "run.tooLong",
                    where,
                    Map.of("most", String.valueOf(most), "found", String.valueOf(text.length())),
                    "This is too long; it has " + text.length() + " characters and may have " + most + "."));
        }
    }
}
