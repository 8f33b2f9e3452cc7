package io.clientele.run;

import io.clientele.text.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a column was taken for something, in another language. The readers say it in English sentences, which the texts hold
 * too: each is found there again with its values; one that is not found stays as it is.
 */
final class MappingWords {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Texts texts;
    private final Map<String, Pattern> sentences = new LinkedHashMap<>();

    MappingWords(Texts texts) {
        this.texts = texts;
        Texts english = Texts.of("en");
        for (String key : new TreeSet<>(english.keys())) {
            if (key.startsWith("because.")) {
                sentences.put(key, sentence(english.pattern(key)));
            }
        }
    }

    private static Pattern sentence(String message) {
        StringBuilder regex = new StringBuilder();
        Matcher place = PLACE.matcher(message);
        int from = 0;
        while (place.find()) {
            regex.append(Pattern.quote(message.substring(from, place.start())))
                    .append("(?<")
                    .append(place.group(1))
                    .append(">\\S+?)");
            from = place.end();
        }
        return Pattern.compile(regex + Pattern.quote(message.substring(from)) + "(?=; |$)");
    }

    String because(String english) {
        StringBuilder said = new StringBuilder();
        int from = 0;
        while (from < english.length()) {
            int end = english.length();
            String part = english.substring(from);
            for (Map.Entry<String, Pattern> sentence : sentences.entrySet()) {
                Matcher found = sentence.getValue().matcher(english).region(from, english.length());
                if (found.lookingAt()) {
                    end = found.end();
                    part = texts.say(sentence.getKey(), values(sentence.getKey(), found));
                    break;
                }
            }
            said.append(said.isEmpty() ? "" : texts.lang().startsWith("zh") ? "；" : "; ")
                    .append(part);
            from = end + 2;
        }
        return said.toString();
    }

    private Map<String, String> values(String key, Matcher found) {
        Map<String, String> values = new HashMap<>();
        Matcher place = PLACE.matcher(texts.pattern(key));
        while (place.find()) {
            values.put(place.group(1), value(found.group(place.group(1))));
        }
        return values;
    }

    /** Orders of a date are codes where readers say them. */
    private String value(String said) {
        return switch (said) {
            case "DMY", "MDY", "YMD" -> texts.say("dateOrder." + said);
            default -> said.matches("[0-9]{1,18}") ? texts.count(Long.parseLong(said)) : said;
        };
    }
}
