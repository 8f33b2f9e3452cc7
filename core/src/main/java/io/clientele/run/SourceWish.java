package io.clientele.run;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody says of a source.
 *
 * @param owner who answers for it; empty = not said
 * @param basis one of {@link #BASES}, or empty = not said
 * @param origin where the list comes from, in words; empty = not said
 */
public record SourceWish(String owner, String basis, String origin) {

    /** Of the grounds of GDPR art. 6 (1) those a business has for a list of customers, and none. */
    public static final List<String> BASES = List.of("contract", "consent", "interest", "law", "none");

    private static final int LONGEST_OWNER = 100;
    private static final int LONGEST_ORIGIN = 400;

    public SourceWish {
        List<Problem> problems = new ArrayList<>();
        if (!basis.isEmpty() && !BASES.contains(basis)) {
            problems.add(new Problem(
                    "run.noBasis",
                    "basis",
                    Map.of("value", Written.cut(basis)),
                    "A basis is one of " + String.join(", ", BASES) + "."));
        }
        Written.check(problems, "owner", owner, LONGEST_OWNER);
        Written.check(problems, "origin", origin, LONGEST_ORIGIN);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        owner = owner.strip();
        origin = origin.strip();
    }
}
