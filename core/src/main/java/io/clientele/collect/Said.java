package io.clientele.collect;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.DateForm;
import io.clientele.text.DateKind;
import io.clientele.text.DateOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the user said of the columns of one table: {@code column=meaning} or {@code column=day/month}, each with or without
 * the file's name and a colon before it. A column is named by its header or, without one, c1…cN.
 */
final class Said {

    private final Map<Integer, String> words = new TreeMap<>();

    Said(String table, List<ColumnProfile> profiles, Map<String, String> given) {
        String file = table.substring(table.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (ColumnProfile profile : profiles) {
            String header = profile.header().strip().toLowerCase(Locale.ROOT);
            String word = given.getOrDefault(file + ":" + header, given.get(header));
            if (word != null) {
                words.put(profile.columnNo(), word);
            }
        }
    }

    Map<Integer, Meaning> meanings() {
        Map<Integer, Meaning> meanings = new TreeMap<>();
        words.forEach((columnNo, word) -> {
            Optional<Meaning> meaning = Meaning.named(word);
            if (meaning.isPresent()) {
                meanings.put(columnNo, meaning.orElseThrow());
            } else if (order(word) == null) {
                throw new InvalidInputException(new Problem(
                        "collect.mapping",
                        "--mapping c" + columnNo + "=" + word,
                        Map.of("word", word),
                        "Not a meaning and not an order of dates (day/month, month/day, year/month); meanings are order_key,"
                                + " order_date, customer_key, amount …: see docs/reference/mapping.md."));
            }
        });
        return meanings;
    }

    /** The columns with the date orders the user gave, which are then certain. */
    List<ColumnMapping> formats(List<ColumnMapping> columns) {
        List<ColumnMapping> told = new ArrayList<>();
        for (ColumnMapping column : columns) {
            DateOrder order = order(words.getOrDefault(column.columnNo(), ""));
            told.add(
                    order == null || column.meaning().content() != Meaning.Content.DATE
                            ? column
                            : new ColumnMapping(
                                    column.columnNo(),
                                    column.header(),
                                    column.meaning(),
                                    new DateForm(DateKind.CALENDAR, order).name(),
                                    1,
                                    ColumnMapping.SAID));
        }
        return told;
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
