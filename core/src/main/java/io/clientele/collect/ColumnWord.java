package io.clientele.collect;

import io.clientele.text.DateOrder;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one column: its meaning, how its days or numbers are read, or both, as {@code order_date day/month} or
 * {@code amount decimal-comma}.
 *
 * @param meaning null = nothing was said of it
 * @param order null = nothing was said of it
 * @param mark the decimal mark; null = nothing was said of it
 */
public record ColumnWord(
        @Nullable Meaning meaning,
        @Nullable DateOrder order,
        @Nullable Character mark) {

    public ColumnWord(@Nullable Meaning meaning, @Nullable DateOrder order) {
        this(meaning, order, null);
    }

    /** Reads the words behind {@code COLUMN=}; nothing if one of them is unknown or says again what another said. */
    public static Optional<ColumnWord> parse(String text) {
        ColumnWord read = new ColumnWord(null, null, null);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            Meaning meaning = Meaning.named(word).orElse(null);
            DateOrder order = order(word);
            Character mark = mark(word);
            ColumnWord one = new ColumnWord(meaning, order, mark);
            if (meaning == null && order == null && mark == null || one.saysAgain(read)) {
                return Optional.empty();
            }
            read = one.over(read);
        }
        return Optional.of(read);
    }

    /** This one, and where it says nothing the other. */
    public ColumnWord over(ColumnWord other) {
        return new ColumnWord(
                meaning == null ? other.meaning : meaning,
                order == null ? other.order : order,
                mark == null ? other.mark : mark);
    }

    private boolean saysAgain(ColumnWord other) {
        return meaning != null && other.meaning != null
                || order != null && other.order != null
                || mark != null && other.mark != null;
    }

    /** Whether both say the same thing differently. */
    boolean contradicts(ColumnWord other) {
        return meaning != null && other.meaning != null && meaning != other.meaning
                || order != null && other.order != null && order != other.order
                || mark != null && other.mark != null && !mark.equals(other.mark);
    }

    /** As a user writes it. */
    public String text() {
        String said = meaning == null ? "" : meaning.word();
        String ordered = order == null ? said : said + " " + orderText(order);
        return (mark == null ? ordered : ordered + (mark == ',' ? " decimal-comma" : " decimal-point")).strip();
    }

    /** {@code day/month}, {@code month/day} or {@code year/month}. */
    public static String orderText(DateOrder order) {
        return switch (order) {
            case DMY -> "day/month";
            case MDY -> "month/day";
            case YMD -> "year/month";
        };
    }

    private static @Nullable Character mark(String word) {
        return switch (word) {
            case "decimal-comma" -> ',';
            case "decimal-point" -> '.';
            default -> null;
        };
    }

    private static @Nullable DateOrder order(String word) {
        return switch (word) {
            case "day/month", "dmy" -> DateOrder.DMY;
            case "month/day", "mdy" -> DateOrder.MDY;
            case "year/month", "ymd" -> DateOrder.YMD;
            default -> null;
        };
    }
}
