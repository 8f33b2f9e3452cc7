package io.clientele.collect;

import org.jspecify.annotations.Nullable;

/** How a money column writes its values: the decimal mark, and the currency its signs mean, as in {@code ,|EUR}. */
public final class MoneyFormat {

    /** ISO 4217 for no currency. */
    public static final String UNKNOWN = "XXX";

    private MoneyFormat() {}

    public static String of(char mark, String currency) {
        return currency.equals(UNKNOWN) ? String.valueOf(mark) : mark + "|" + currency;
    }

    public static String mark(@Nullable String format) {
        return format == null || format.isEmpty() ? "." : format.substring(0, 1);
    }

    public static String currency(@Nullable String format) {
        return format == null || format.length() < 3 ? UNKNOWN : format.substring(2);
    }
}
