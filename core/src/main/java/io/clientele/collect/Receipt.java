package io.clientele.collect;

import io.clientele.text.OpaqueId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The record of one table that was taken in.
 *
 * @param place in the order of receipts, from 1
 * @param rowCount rows of the table, broken ones too, headers not
 * @param backfill whether its rows count as known from when they happened
 * @param zone in which its days are read
 * @param standing its turn, what it repairs, whether it is believed
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
        Standing standing,
        List<ColumnMapping> columns) {

    public Receipt {
        columns = List.copyOf(columns);
    }

    /** An id that is never used again: of what came and its place in the order of receipts. */
    static String id(String sha256, String table, long place) {
        return "rc"
                + OpaqueId.of('r', "receipt", sha256, table, String.valueOf(place))
                        .substring(1);
    }

    /** The same, read in another zone. */
    public Receipt in(ZoneId other) {
        return new Receipt(
                id,
                place,
                source,
                file,
                table,
                sha256,
                encoding,
                rowCount,
                receivedAt,
                backfill,
                other,
                kind,
                standing,
                columns);
    }

    public Optional<ColumnMapping> column(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    /** The local day on which it came: "today" for its rows, whenever they are read again. */
    public LocalDate day() {
        return LocalDate.ofInstant(receivedAt, zone);
    }

    public boolean has(Meaning meaning) {
        return column(meaning).isPresent();
    }

    /** Whether the money of a row is told, rather than quantity times price. */
    public boolean tellsAmounts() {
        return has(Meaning.AMOUNT_NET) || has(Meaning.AMOUNT) || has(Meaning.AMOUNT_WITH_TAX);
    }
}
