package io.clientele.run;

import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the user can mend, in the reader's language. The room that refuses says it in English, with all it saw; other
 * languages have one sentence a code, and English stands in where a code has none.
 */
public final class ProblemWords {

    /** In place of members that differ, where none does or nobody can say. */
    static final String NOTHING = "nothing";

    private final Texts texts;

    public ProblemWords(Texts texts) {
        this.texts = texts;
    }

    public String text(Problem problem) {
        return problem.where() + (texts.lang().startsWith("zh") ? "：" : ": ") + sentence(problem);
    }

    /** The same without the place, where that is seen already. */
    public String sentence(Problem problem) {
        return texts.lang().equals("en") ? problem.hint() : hint(problem);
    }

    /** What a basic of every customer is called, or a column of the list. */
    static String basic(Texts texts, String word) {
        return texts.name(texts.has("field." + word) ? "field" : "column", word);
    }

    /** In the language of the texts, English included. */
    String hint(Problem problem) {
        String code = problem.code();
        String file = "passedOver." + code.substring(code.indexOf('.') + 1);
        if (texts.has("problem." + code)) {
            Map<String, Object> values = new HashMap<>(problem.values());
            values.put("where", problem.where());
            values.computeIfPresent("changed", (key, members) -> members(String.valueOf(members)));
            values.computeIfPresent("basic", (key, word) -> basic(texts, String.valueOf(word)));
            return texts.say("problem." + code, values);
        }
        return code.startsWith("collect.") && texts.has(file)
                ? texts.say("problem.passedOver", Map.of("reason", texts.say(file), "help", texts.say(file + ".hint")))
                : problem.hint();
    }

    /** What somebody changed, as pages call it. */
    private String members(String names) {
        return names.equals(NOTHING)
                ? NOTHING
                : Stream.of(names.split(","))
                        .map(name -> texts.name("changed", name))
                        .collect(Collectors.joining(texts.lang().startsWith("zh") ? "、" : ", "));
    }
}
