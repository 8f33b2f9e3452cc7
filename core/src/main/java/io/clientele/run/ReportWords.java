package io.clientele.run;

import io.clientele.collect.file.PassedOver;
import io.clientele.segment.Sentences.Sentence;
import io.clientele.segment.TraitWords;
import io.clientele.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words what the rooms noted by code and values: doubts, sentences, findings, reasons, states of orders. */
public final class ReportWords {

    private static final Pattern FIELDS = Pattern.compile("fields:([0-9]+)/([0-9]+)");
    private static final String CREDIT_NOTE = "credit note prefix";

    private final Texts texts;

    public ReportWords(Texts texts) {
        this.texts = texts;
    }

    /** @param values what was seen: text, whole number, decimal (money), double (share), day or month */
    public Doubt doubt(String code, Map<String, Object> values) {
        if (code.equals("noTraits")) {
            return new Doubt(code, texts.say("sentence.noTraits"), values, "");
        }
        Map<String, Object> worded = new HashMap<>(values);
        worded.computeIfPresent("state", (name, state) -> texts.name("orderState", String.valueOf(state)));
        worded.computeIfPresent("rule", (name, rule) -> finding(String.valueOf(rule)));
        if (code.equals("passedOver")) {
            passedOver(worded);
        } else {
            worded.computeIfPresent("reason", (name, reason) -> setAside(String.valueOf(reason)));
        }
        return new Doubt(
                code, texts.say("doubt." + code, worded), values, texts.say("doubt." + code + ".hint", worded));
    }

    public Doubt passedOver(PassedOver file) {
        return doubt(
                "passedOver",
                Map.of("file", file.name(), "code", file.code(), "reason", file.reason(), "help", file.hint()));
    }

    /** The reader of a file worded it in English, with what it saw there; other languages have one sentence a kind. */
    private void passedOver(Map<String, Object> values) {
        String key = "passedOver." + values.get("code");
        if (!texts.lang().equals("en") && texts.has(key)) {
            values.put("reason", texts.say(key));
            values.put("help", texts.say(key + ".hint"));
        }
    }

    public String sentence(Sentence sentence) {
        return new TraitWords(texts).sentence(sentence);
    }

    public String finding(String rule) {
        return rule.startsWith(CREDIT_NOTE + " ")
                ? texts.say("finding." + CREDIT_NOTE, Map.of("value", rule.substring(CREDIT_NOTE.length() + 1)))
                : texts.name("finding", rule);
    }

    /** What a finding means, and what was done; nothing where the rule says it all. */
    public Optional<String> findingMeans(String rule) {
        String key = "findingMeans." + (rule.startsWith(CREDIT_NOTE + " ") ? CREDIT_NOTE : rule);
        return texts.has(key) ? Optional.of(texts.say(key)) : Optional.empty();
    }

    /** Why a row was set aside. */
    public String setAside(String reason) {
        Matcher fields = FIELDS.matcher(reason);
        return fields.matches()
                ? texts.say("setAside.fields", Map.of("found", fields.group(1), "expected", fields.group(2)))
                : texts.name("setAside", reason);
    }
}
