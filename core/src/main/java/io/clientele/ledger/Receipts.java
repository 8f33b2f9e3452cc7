package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The receipts we gave, in the order they were written. */
public final class Receipts {

    private final Session session;

    Receipts(Session session) {
        this.session = session;
    }

    /** All of them, withdrawn ones too. */
    public List<WriteReceipt> all() {
        return session.rows(
                "select receipt_id, kind, actor, written_at, subject, sha256, row_count, value_before, value_after,"
                        + " inverse, withdrawn_at from receipts order by place",
                Receipts::receipt);
    }

    /** Ids of all receipts of a kind. */
    public Set<String> ids(WriteReceipt.Kind kind) {
        return new TreeSet<>(
                session.rows("select receipt_id from receipts where kind = ?", row -> row.getString(1), word(kind)));
    }

    public void add(WriteReceipt receipt) {
        session.run(
                "insert into receipts values (?, (select coalesce(max(place), 0) + 1 from receipts),"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                receipt.id(),
                word(receipt.kind()),
                receipt.actor(),
                receipt.writtenAt().toString(),
                receipt.subject(),
                receipt.sha256(),
                receipt.rows(),
                receipt.before(),
                receipt.after(),
                receipt.inverse(),
                receipt.withdrawnAt() == null ? null : receipt.withdrawnAt().toString());
    }

    /** Notes that what a receipt stands for does not count any more; the first moment stays. */
    public void noteWithdrawn(String id, Instant moment) {
        session.run(
                "update receipts set withdrawn_at = ? where receipt_id = ? and withdrawn_at is null",
                moment.toString(),
                id);
    }

    /** Notes that what was withdrawn counts again. */
    public void noteBelieved(String id) {
        session.run("update receipts set withdrawn_at = null where receipt_id = ? and withdrawn_at is not null", id);
    }

    private static WriteReceipt receipt(ResultSet row) throws SQLException {
        long rows = row.getLong(7);
        Long count = row.wasNull() ? null : rows;
        return new WriteReceipt(
                row.getString(1),
                WriteReceipt.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getString(5),
                row.getString(6),
                count,
                row.getString(8),
                row.getString(9),
                row.getString(10),
                moment(row.getString(11)));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static String word(WriteReceipt.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
