package io.clientele.run;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The sentences of report and screen in one language, by key; ICU messages, so that each language counts its own way. */
public final class Texts {

    private static final int DECIMALS = 2;

    private final ULocale locale;
    private final Map<String, String> patterns;

    private Texts(ULocale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The texts of a language; English where that language has no file yet. */
    public static Texts of(String lang) {
        boolean there = Texts.class.getResource(path(lang)) != null;
        return new Texts(ULocale.forLanguageTag(lang), read(path(there ? lang : "en")));
    }

    private static String path(String lang) {
        return "/io/clientele/run/texts." + lang + ".json";
    }

    public Collection<String> keys() {
        return patterns.keySet();
    }

    /** The sentence of a key; decimals among the values are shown with two places. */
    public String say(String key, Map<String, ?> values) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        Map<String, Object> shown = new HashMap<>();
        values.forEach((name, value) -> shown.put(name, value instanceof BigDecimal money ? money(money) : value));
        return new MessageFormat(pattern, locale).format(shown);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /** A whole number with the thousands marked. */
    public String count(long number) {
        return new MessageFormat("{0, number, integer}", locale).format(new Object[] {number});
    }

    /** Money with two places and the thousands marked. */
    public String money(BigDecimal amount) {
        return new MessageFormat("{0, number, ::.00}", locale)
                .format(new Object[] {amount.setScale(DECIMALS, RoundingMode.HALF_UP)});
    }

    /** A share as a percentage with one place. */
    public String percent(BigDecimal share) {
        return new MessageFormat("{0, number, ::percent scale/100 .0}", locale).format(new Object[] {share});
    }

    private static Map<String, String> read(String path) {
        Map<String, String> texts = new TreeMap<>();
        try (InputStream file = Texts.class.getResourceAsStream(path);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    texts.put(parser.currentName(), parser.getString());
                }
            }
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
