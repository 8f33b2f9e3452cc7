package io.clientele.collect;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The record of one table that was taken in.
 *
 * @param place in the order of receipts, from 1
 * @param rowCount rows of the table, broken ones too, headers not
 * @param backfill whether its rows count as known from when they happened
 * @param columns what they mean
 */
public record Receipt(
        String id,
        long place,
        String source,
        String file,
        String table,
        String sha256,
        String encoding,
        long rowCount,
        Instant receivedAt,
        boolean backfill,
        ZoneId zone,
        TableKind kind,
        List<ColumnMapping> columns) {

    public Receipt {
        columns = List.copyOf(columns);
    }

    public Optional<ColumnMapping> column(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    public boolean has(Meaning meaning) {
        return column(meaning).isPresent();
    }
}
