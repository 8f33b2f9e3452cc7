package io.clientele.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which currency a text names, as an ISO 4217 code. */
public final class Currencies {

    /** ISO 4217 code for "no currency is known". */
    public static final String UNKNOWN = "XXX";

    private static final List<String> HAN_WORDS = List.of(
            "人民币", "人民幣", "日元", "日圓", "美元", "美金", "欧元", "歐元", "港元", "港币", "港幣", "英镑", "英鎊", "新台币", "新台幣", "台币", "台幣",
            "越南盾", "元", "円");

    private Currencies() {}

    /**
     * The currency of an amount ("1.250 ₫"), a code cell ("vnd") or a header ("Đơn giá (VND)"); null if there is none, or only
     * a sign that several currencies share, such as ¥ and $.
     */
    public static @Nullable String in(String text) {
        List<String> codes = codes(text);
        return codes.size() == 1 ? codes.get(0) : null;
    }

    /**
     * As {@link #in(String)}, but a shared sign is taken for {@code assumed} if it can mean that, else for the likeliest of its
     * currencies ($ US dollar, ¥ yuan).
     */
    public static @Nullable String in(String text, String assumed) {
        List<String> codes = codes(text);
        if (codes.isEmpty()) {
            return null;
        }
        return codes.contains(assumed) ? assumed : codes.get(0);
    }

    /**
     * The currency of a column of amounts; {@link #UNKNOWN} with certainty 0 if nothing names one. Chinese headers or 元 in
     * any row make ¥ the yuan, Japanese ones the yen; $ alone is the US dollar with a doubt.
     */
    public static Guess<String> guess(Iterable<String> amounts, Iterable<String> headers) {
        Map<String, Integer> certain = new TreeMap<>();
        Map<List<String>, Integer> shared = new java.util.HashMap<>();
        boolean cents = false;
        int named = 0;
        for (String amount : amounts) {
            List<String> codes = codes(amount);
            named += codes.isEmpty() ? 0 : 1;
            if (codes.size() == 1) {
                certain.merge(codes.get(0), 1, Integer::sum);
            } else if (!codes.isEmpty()) {
                shared.merge(codes, 1, Integer::sum);
                cents |= amount.indexOf('.') == amount.length() - 3;
            }
        }
        Signs signs = new Signs(certain, new HeaderSigns(headers), cents);
        for (Map.Entry<List<String>, Integer> entry : shared.entrySet()) {
            signs.settle(entry.getKey(), entry.getValue());
        }
        return signs.guess(named);
    }

    private static List<String> codes(String text) {
        if (text.length() > 200) {
            return List.of();
        }
        String folded = Glyphs.fold(text);
        String whole = CurrencyWords.clean(folded);
        if (CurrencyWords.isKnown(whole)) {
            return CurrencyWords.codes(whole);
        }
        AmountText amount = AmountText.of(text);
        if (amount != null) {
            return amount.currencyWord() == null ? List.of() : CurrencyWords.codes(amount.currencyWord());
        }
        return inWords(folded);
    }

    /** The first word of a longer text that names a currency; of letters only, a code must stand in capitals. */
    private static List<String> inWords(String text) {
        for (String word : text.split("[\\s()\\[\\]/:;,_\\-]+")) {
            String clean = CurrencyWords.clean(word);
            boolean bareLetters = clean.chars().allMatch(glyph -> glyph < 0x80 && Character.isLetter(glyph));
            boolean code = word.length() == 3 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
            boolean longWord = clean.length() > 3;
            if (CurrencyWords.isKnown(clean) && (!bareLetters || code || longWord)) {
                return CurrencyWords.codes(clean);
            }
        }
        for (String word : HAN_WORDS) {
            if (text.contains(word)) {
                return CurrencyWords.codes(word);
            }
        }
        return List.of();
    }

    /** What the headers say: languages by their script, and a currency named in one of them. */
    private static final class HeaderSigns {
        private boolean han;
        private boolean kana;
        private @Nullable String currency;

        HeaderSigns(Iterable<String> headers) {
            for (String header : headers) {
                for (int i = 0; i < header.length(); i++) {
                    Character.UnicodeScript script = Character.UnicodeScript.of(header.charAt(i));
                    han |= script == Character.UnicodeScript.HAN;
                    kana |= script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
                }
                currency = currency == null ? in(header) : currency;
            }
        }
    }

    /** Settles shared signs by their neighbours, then counts. */
    private static final class Signs {
        private final Map<String, Integer> counts;
        private final HeaderSigns headers;
        private final boolean cents;
        private double certainty = 1;
        private List<String> open = List.of();
        private String because = "Every amount that names a currency names it beyond doubt.";

        Signs(Map<String, Integer> certain, HeaderSigns headers, boolean cents) {
            this.counts = new TreeMap<>(certain);
            this.headers = headers;
            this.cents = cents;
        }

        void settle(List<String> codes, int count) {
            String neighbour =
                    codes.stream().filter(counts::containsKey).findFirst().orElse(null);
            if (neighbour != null) {
                take(neighbour, count, 0.995, codes, "Other amounts of the column name " + neighbour + ".");
            } else if (headers.currency != null && codes.contains(headers.currency)) {
                take(headers.currency, count, 0.999, codes, "A header names " + headers.currency + ".");
            } else if (codes.contains("JPY") && headers.kana) {
                take("JPY", count, 0.995, codes, "The headers are Japanese.");
            } else if (codes.contains("CNY") && headers.han) {
                take("CNY", count, 0.995, codes, "The headers are Chinese.");
            } else if (codes.contains("CNY")) {
                take(
                        "CNY",
                        count,
                        cents ? 0.95 : 0.6,
                        codes,
                        cents ? "Yen have no decimals." : "The sign is also the yen's.");
            } else {
                String first = codes.get(0);
                take(
                        first,
                        count,
                        0.8,
                        codes,
                        "The sign is shared by several currencies; " + first + " is the likeliest.");
            }
        }

        private void take(String code, int count, double sure, List<String> codes, String reason) {
            counts.merge(code, count, Integer::sum);
            because = reason;
            if (sure < certainty) {
                certainty = sure;
                open = sure < 0.99
                        ? codes.stream().filter(other -> !other.equals(code)).toList()
                        : List.of();
            }
        }

        Guess<String> guess(int named) {
            if (named == 0) {
                return headers.currency == null
                        ? new Guess<>(UNKNOWN, 0, List.of(), "Neither an amount nor a header names a currency.")
                        : new Guess<>(headers.currency, 0.99, List.of(), "A header names " + headers.currency + ".");
            }
            Map.Entry<String, Integer> most = counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .orElseThrow();
            List<String> others = counts.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(most.getKey()))
                    .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (others.isEmpty()) {
                return new Guess<>(most.getKey(), certainty, open, because);
            }
            double share = most.getValue() / (double) named;
            return new Guess<>(most.getKey(), Math.min(certainty, share), others, "The column mixes currencies.");
        }
    }
}
