package io.clientele.run;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a report is written.
 *
 * @param lang {@code en}, {@code zh-Hans}, {@code zh-Hant} or {@code vi}
 * @param version of this program
 * @param given settings as the user gave them, by name
 */
public record ReportSettings(String lang, String version, Map<String, String> given) {

    private static final Map<String, String> ALIASES =
            Map.of("zh", "zh-Hans", "zh-CN", "zh-Hans", "zh-TW", "zh-Hant", "zh-HK", "zh-Hant");

    public ReportSettings {
        lang = language(lang);
        given = java.util.Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /** The language a tag is an alias of, else the tag. */
    public static String alias(String tag) {
        return ALIASES.getOrDefault(tag, tag);
    }

    /** The language of a tag or alias. */
    public static String language(String tag) {
        String lang = alias(tag);
        if (!Texts.LANGUAGES.contains(lang)) {
            throw new InvalidInputException(Problem.of(
                    "run.lang", "--lang " + tag, "Choose one of " + String.join(", ", Texts.LANGUAGES) + "."));
        }
        return lang;
    }
}
