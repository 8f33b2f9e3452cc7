package io.clientele.app.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes of a file that comes in. */
final class ImportTold {

    private ImportTold() {}

    /** A file that was sent. */
    record Uploaded(String id, String name, long bytes) {}

    /** A file that was looked into: what each column is taken for. */
    record LookedAt(String id, String name, long bytes, List<LookedTable> tables, List<PassedOver> passedOver) {}

    /** A table of a file. */
    record LookedTable(String table, String encoding, long rows, List<LookedColumn> columns) {}

    /**
     * A column as it would be read.
     *
     * @param values the first
     * @param meaning it is taken for
     * @param format of its days
     * @param certainty from 0 to 1
     * @param because in the reader's language
     * @param asksOrder whether day and month must be told apart by whoever knows
     */
    record LookedColumn(
            String column,
            String header,
            List<@Nullable String> values,
            String meaning,
            @Nullable String format,
            double certainty,
            String because,
            boolean asksOrder) {}

    /** A file that is not taken. */
    record PassedOver(String name, String reason, String help) {}

    /** What a column can mean. */
    record MeaningWord(String word, String text) {}
}
