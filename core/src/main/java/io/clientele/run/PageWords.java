package io.clientele.run;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleWords;
import io.clientele.text.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a report says, in every language, so that its page can change the language without a workspace. */
final class PageWords {

    private PageWords() {}

    /** JSON by language: sentences and doubts in the order of the report, findings by their rule, grounds of the mapping by
     * their English. */
    static String json(Answer answer, List<Doubt> doubts, List<String> rules) {
        Map<String, Object> all = new TreeMap<>();
        for (String lang : Texts.LANGUAGES) {
            ReportWords words = new ReportWords(Texts.of(lang));
            Map<String, Object> said = new LinkedHashMap<>();
            said.put(
                    "sentences",
                    answer.told().sentences().stream().map(words::sentence).toList());
            said.put("doubts", doubts.stream().map(doubt -> doubt(words, doubt)).toList());
            Rule only = answer.only();
            if (only != null) {
                said.put("only", new RuleWords(Texts.of(lang)).sentence(only));
            }
            Map<String, String> findings = new TreeMap<>();
            rules.forEach(rule -> findings.put(rule, words.finding(rule)));
            said.put("findings", findings);
            MappingWords mapping = new MappingWords(Texts.of(lang));
            Map<String, String> because = new TreeMap<>();
            answer.receipts().stream()
                    .flatMap(receipt -> receipt.columns().stream())
                    .forEach(column -> because.put(column.because(), mapping.because(column.because())));
            said.put("because", because);
            all.put(lang, said);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(text)) {
            json.value(all);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> doubt(ReportWords words, Doubt doubt) {
        Doubt worded = words.doubt(doubt.code(), doubt.values());
        return Map.of("text", worded.text(), "hint", worded.hint());
    }
}
