package io.clientele.segment;

import io.clientele.segment.Sentences.Sentence;
import io.clientele.text.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sentences about the best customers or another set, in the words of a language. */
public final class TraitWords {

    private static final double SMALL = .1;

    /** Cut points are shown with at most so many places. */
    private static final int PLACES = 6;

    private final Texts texts;

    public TraitWords(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Sentence sentence) {
        return switch (sentence.code()) {
            case "trait" -> trait(sentence);
            case "fewTraits", "fewTraitsOfSet" -> texts.say("sentence." + sentence.code(), few(sentence.values()));
            case "ownTraits" -> texts.say("sentence.ownTraits", Map.of("attributes", attributes(sentence.values())));
            default -> texts.say("sentence." + sentence.code(), sentence.values());
        };
    }

    private String trait(Sentence sentence) {
        Map<String, Object> values = sentence.values();
        Map<String, Object> shown = new HashMap<>();
        shown.put("against", values.get("against"));
        String attribute = String.valueOf(sentence.attribute());
        boolean ofFirst = attribute.startsWith(TraitKind.TOLD_BY_FIRST_ORDER);
        String of = ofFirst ? attribute.substring(TraitKind.TOLD_BY_FIRST_ORDER.length()) : attribute;
        shown.put("attribute", ofFirst ? "first_order" : attribute);
        shown.put("of", texts.name("attribute", of));
        shown.put("name", name(values, attribute.equals("first_order_size")));
        shown.put("bestShare", share(number(values, "bestShare")));
        shown.put("allShare", share(number(values, "allShare")));
        shown.put("ratio", times(number(values, "ratio")));
        shown.put("low", times(number(values, "low")));
        shown.put("high", times(number(values, "high")));
        shown.put("range", texts.say("sentence.range", shown));
        return texts.say("sentence.trait", shown);
    }

    /** A level between cut points is told by them; any other as the file has it. */
    private String name(Map<String, Object> values, boolean money) {
        boolean above = values.get("above") instanceof BigDecimal;
        boolean upTo = values.get("upTo") instanceof BigDecimal;
        if (!above && !upTo) {
            return String.valueOf(values.get("name"));
        }
        Map<String, Object> ends = new HashMap<>();
        for (String end : List.of("above", "upTo")) {
            if (values.get(end) instanceof BigDecimal number) {
                ends.put(end, money ? texts.money(number) : texts.number(number, 0, PLACES));
            }
        }
        return texts.say(above && upTo ? "level.between" : above ? "level.above" : "level.upTo", ends);
    }

    private String attributes(Map<String, Object> values) {
        return values.get("attributes") instanceof List<?> attributes
                ? texts.list(attributes.stream()
                        .map(attribute -> texts.name("attribute", String.valueOf(attribute)))
                        .toList())
                : "";
    }

    private static Map<String, Object> few(Map<String, Object> values) {
        Map<String, Object> shown = new HashMap<>(Map.of("told", values.getOrDefault("told", 0)));
        for (String file : List.of("customers", "costs", "events")) {
            boolean missing = values.get("wouldTell") instanceof List<?> files && files.contains(file);
            shown.put(file, missing ? "yes" : "no");
        }
        return shown;
    }

    private String share(double share) {
        return texts.percent(BigDecimal.valueOf(share), share < SMALL ? 1 : 0);
    }

    private String times(double ratio) {
        return texts.number(BigDecimal.valueOf(ratio), 1, 1);
    }

    private static double number(Map<String, Object> values, String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : 0;
    }
}
