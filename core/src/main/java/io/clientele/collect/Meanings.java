package io.clientele.collect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are taken to mean so far, how surely and why. A meaning is given once; only attributes and what
 * is ignored can be many.
 */
final class Meanings {

    static final double SURE = 1;

    private static final Set<Meaning> MONEY = Set.of(
            Meaning.AMOUNT,
            Meaning.AMOUNT_NET,
            Meaning.AMOUNT_WITH_TAX,
            Meaning.UNIT_PRICE,
            Meaning.ORDER_TOTAL,
            Meaning.TOTAL_SPENT);
    private static final Set<Meaning> MANY = Set.of(Meaning.ATTRIBUTE, Meaning.IGNORED);

    private final List<ColumnProfile> columns;
    private final Map<Meaning, ColumnProfile> taken = new EnumMap<>(Meaning.class);
    private final @Nullable Meaning[] meanings;
    private final double[] certainty;
    private final String[] because;

    Meanings(List<ColumnProfile> columns) {
        this.columns = columns;
        this.meanings = new @Nullable Meaning[columns.size()];
        this.certainty = new double[columns.size()];
        this.because = new String[columns.size()];
    }

    /** Nothing said yet what the column at this place, from 0, means. */
    boolean isOpen(int place) {
        return meanings[place] == null;
    }

    boolean is(int place, Meaning meaning) {
        return meanings[place] == meaning;
    }

    boolean has(Meaning meaning) {
        return taken.containsKey(meaning);
    }

    boolean hasMoney() {
        return taken.keySet().stream().anyMatch(MONEY::contains);
    }

    /** The column that means this, or null. */
    @Nullable
    ColumnProfile column(Meaning meaning) {
        return taken.get(meaning);
    }

    void take(int place, Meaning meaning, double sure, String why) {
        meanings[place] = meaning;
        certainty[place] = sure;
        because[place] = why;
        if (!MANY.contains(meaning)) {
            taken.put(meaning, columns.get(place));
        }
    }

    /** What the column was taken for is free again. */
    void takeInstead(int place, Meaning meaning, String why) {
        if (meanings[place] != null) {
            taken.remove(meanings[place]);
        }
        take(place, meaning, SURE, why);
    }

    /** The mapping of the column at a place; what is left over is an attribute. */
    ColumnMapping mapping(int place, ColumnFormats formats) {
        ColumnProfile column = columns.get(place);
        Meaning meaning = meanings[place];
        return meaning == null
                ? formats.mapping(column, Meaning.ATTRIBUTE, SURE, "nothing says what it is")
                : formats.mapping(column, meaning, certainty[place], because[place]);
    }
}
