package io.clientele.run;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.DefinedAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants a field of customers to be.
 *
 * @param kind {@code text}, {@code number}, {@code date} or {@code yes_no}
 * @param labels what it is called, by language; a language may have none
 */
public record AttributeWish(String name, String kind, String unit, Map<String, String> labels, String note) {

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_NOTE = 1_000;

    public AttributeWish {
        name = name.strip().replaceAll("\\s+", " ");
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("run.noAttributeName", "name", "Give the field a name."));
        }
        if (name.indexOf(',') >= 0) {
            problems.add(Problem.of("run.comma", "name", "A name holds no comma: it stands between columns."));
        }
        if (DefinedAttribute.Kind.named(kind).isEmpty()) {
            problems.add(new Problem(
                    "run.noKind",
                    "kind",
                    Map.of("value", Written.cut(kind)),
                    "A field is one of text, number, date, yes_no."));
        }
        Written.check(problems, "name", name, LONGEST_NAME);
        Written.check(problems, "unit", unit, LONGEST_UNIT);
        Written.check(problems, "note", note, LONGEST_NOTE);
        Map<String, String> kept = new HashMap<>();
        labels.forEach((lang, label) -> {
            if (!Texts.LANGUAGES.contains(lang)) {
                problems.add(Problem.of("run.lang", "labels", "Choose one of en, zh-Hans, zh-Hant, vi."));
            }
            Written.check(problems, "labels." + Written.cut(lang), label, LONGEST_NAME);
            if (!label.isBlank()) {
                kept.put(lang, label.strip());
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        unit = unit.strip();
        note = note.strip();
        labels = Map.copyOf(kept);
    }
}
