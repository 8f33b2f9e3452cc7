package io.clientele.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The words of the house in one language, by key: ICU messages, one file a room and language ({@code
 * <room>/texts.<lang>.json}). Among the values of a message a decimal is money, a double a share, a day or month a date;
 * each is written as readers of the language write it.
 */
public final class Texts {

    public static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "vi");

    /** Rooms that have words, in the order of the walk. */
    public static final List<String> ROOMS =
            List.of("warehouse", "rules", "collect", "clean", "unify", "value", "segment", "run", "demo");

    private static final int DECIMALS = 2;

    /** Texts are values; each language is read once. */
    private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

    private final String lang;
    private final ULocale locale;
    private final Map<String, String> patterns;
    private final LocalizedNumberFormatter numbers;

    private Texts(String lang, Map<String, String> patterns) {
        this.lang = lang;
        this.locale = ULocale.forLanguageTag(lang);
        this.patterns = patterns;
        this.numbers = NumberFormatter.withLocale(locale).roundingMode(RoundingMode.HALF_UP);
    }

    /** @param lang one of {@link #LANGUAGES} */
    public static Texts of(String lang) {
        return READ.computeIfAbsent(lang, Texts::read);
    }

    /** Reads all languages ahead of their first use. */
    public static void load() {
        LANGUAGES.forEach(lang -> of(lang).count(1));
    }

    private static Texts read(String lang) {
        Map<String, String> patterns = new TreeMap<>();
        for (String room : ROOMS) {
            messages("/io/clientele/" + room + "/texts." + lang + ".json").forEach((key, pattern) -> {
                if (patterns.put(key, pattern) != null) {
                    throw new IllegalStateException("Two rooms word " + key);
                }
            });
        }
        return new Texts(lang, patterns);
    }

    public String lang() {
        return lang;
    }

    public Set<String> keys() {
        return Set.copyOf(patterns.keySet());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /** The message of a key. */
    public String say(String key, Map<String, ?> values) {
        Map<String, Object> shown = new HashMap<>();
        values.forEach((name, value) -> shown.put(name, shown(value)));
        return new MessageFormat(pattern(key), locale).format(shown);
    }

    /** The message of {@code kind.word}, or the word itself where it comes from a file and nobody has words for it. */
    public String name(String kind, String word) {
        String key = kind + "." + word;
        return has(key) ? say(key) : word;
    }

    /** The message as it is written in the file. */
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        return pattern;
    }

    private Object shown(Object value) {
        if (value instanceof BigDecimal money) {
            return money(money);
        }
        if (value instanceof Double share) {
            return percent(BigDecimal.valueOf(share));
        }
        if (value instanceof LocalDate day) {
            return date("pattern.day", day);
        }
        return value instanceof YearMonth month ? date("pattern.month", month) : value;
    }

    private String date(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(pattern(pattern), locale.toLocale()).format(date);
    }

    /** Money with two places and the thousands marked. */
    public String money(BigDecimal amount) {
        return number(amount, DECIMALS, DECIMALS);
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0, 0);
    }

    /** A number with the places it has, between the fewest and the most. */
    public String number(BigDecimal number, int fewest, int most) {
        return numbers.precision(Precision.minMaxFraction(fewest, most))
                .format(number)
                .toString();
    }

    /** A share as a percentage with one place. */
    public String percent(BigDecimal share) {
        return percent(share, 1);
    }

    public String percent(BigDecimal share, int places) {
        return pattern("pattern.percent").replace("{number}", number(share.movePointRight(2), places, places));
    }

    /** Words one after the other as the language strings them: a, b, and c. */
    public String list(List<String> words) {
        return ListFormatter.getInstance(locale).format(words);
    }

    private static Map<String, String> messages(String path) {
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
