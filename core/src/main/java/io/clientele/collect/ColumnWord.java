package io.clientele.collect;

import io.clientele.text.DateOrder;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one column: its meaning, how its days are read, or both, as {@code order_date day/month}.
 *
 * @param meaning null = nothing was said of it
 * @param order null = nothing was said of it
 */
public record ColumnWord(
        @Nullable Meaning meaning, @Nullable DateOrder order) {

    /** Reads the words behind {@code COLUMN=}; nothing if one of them is unknown or says again what another said. */
    public static Optional<ColumnWord> parse(String text) {
        ColumnWord read = new ColumnWord(null, null);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            Meaning meaning = Meaning.named(word).orElse(null);
            DateOrder order = order(word);
            boolean again = meaning != null && read.meaning != null || order != null && read.order != null;
            if (meaning == null && order == null || again) {
                return Optional.empty();
            }
            read = new ColumnWord(meaning, order).over(read);
        }
        return Optional.of(read);
    }

    /** This one, and where it says nothing the other. */
    public ColumnWord over(ColumnWord other) {
        return new ColumnWord(meaning == null ? other.meaning : meaning, order == null ? other.order : order);
    }

    /** Whether both say the same thing differently. */
    boolean contradicts(ColumnWord other) {
        return meaning != null && other.meaning != null && meaning != other.meaning
                || order != null && other.order != null && order != other.order;
    }

    /** As a user writes it. */
    public String text() {
        String said = meaning == null ? "" : meaning.word();
        return order == null ? said : (said + " " + orderText(order)).strip();
    }

    /** {@code day/month}, {@code month/day} or {@code year/month}. */
    public static String orderText(DateOrder order) {
        return switch (order) {
            case DMY -> "day/month";
            case MDY -> "month/day";
            case YMD -> "year/month";
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
