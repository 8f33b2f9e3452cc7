package io.clientele.run;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.List;
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

    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "vi");
    private static final Map<String, String> ALIASES =
            Map.of("zh", "zh-Hans", "zh-CN", "zh-Hans", "zh-TW", "zh-Hant", "zh-HK", "zh-Hant");

    public ReportSettings {
        lang = ALIASES.getOrDefault(lang, lang);
        if (!LANGUAGES.contains(lang)) {
            throw new InvalidInputException(
                    Problem.of("run.lang", "--lang " + lang, "Choose one of " + String.join(", ", LANGUAGES) + "."));
        }
        given = java.util.Collections.unmodifiableMap(new TreeMap<>(given));
    }
}
