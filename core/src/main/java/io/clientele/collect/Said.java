package io.clientele.collect;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of columns before their values are looked at. What the user says now holds; what was saved from an earlier
 * table with the same columns holds where the user says nothing and the values do not speak against it.
 *
 * @param given by [file:]column
 * @param saved by column number, from 1
 * @param insisted columns whose order of days somebody said of the earlier table: it holds though these values tell another,
 *     as long as they can be read by it
 */
public record Said(Map<String, ColumnWord> given, Map<Integer, ColumnWord> saved, Set<Integer> insisted) {

    public static final Said NOTHING = new Said(Map.of(), Map.of(), Set.of());

    public Said {
        Map<String, ColumnWord> named = new TreeMap<>();
        given.forEach((column, word) -> named.put(name(column), word));
        given = java.util.Collections.unmodifiableMap(named);
        saved = Map.copyOf(saved);
        insisted = Set.copyOf(insisted);
    }

    /** How a column is called whatever its spelling: case and white space do not count. */
    public static String name(String column) {
        return column.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What the user says of the columns of one table, by number. */
    Map<Integer, ColumnWord> of(String table, Iterable<ColumnProfile> profiles) {
        String file = name(table.substring(table.lastIndexOf('/') + 1));
        Map<Integer, ColumnWord> words = new TreeMap<>();
        for (ColumnProfile profile : profiles) {
            String header = name(profile.header());
            ColumnWord ofFile = given.get(file + ":" + header);
            ColumnWord ofAny = given.get(header);
            if (ofFile != null) {
                words.put(profile.columnNo(), ofAny == null ? ofFile : ofFile.over(ofAny));
            } else if (ofAny != null) {
                words.put(profile.columnNo(), ofAny);
            }
        }
        return words;
    }
}
