package io.clientele.collect;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The receipts of a workspace: what was taken in, in order. */
public final class Receipts {

    private final Engine engine;

    public Receipts(Engine engine) {
        this.engine = engine;
    }

    /** All, in the order they came. */
    public List<Receipt> all() {
        return select("order by place");
    }

    /** All that are not withdrawn, in the order their rows are read. */
    public List<Receipt> believed() {
        return select("where withdrawn_at is null order by turn, place");
    }

    /** Files that are withdrawn, in the order they came; not those that a receipt of the same file replaced. */
    public List<Receipt> withdrawn() {
        List<Receipt> believed = believed();
        return all().stream()
                .filter(receipt ->
                        !receipt.standing().believed() && receipt.standing().repairs() == null)
                .filter(receipt -> believed.stream()
                        .noneMatch(other -> other.sha256().equals(receipt.sha256())
                                && other.table().equals(receipt.table())))
                .toList();
    }

    public Optional<Receipt> named(String receiptId) {
        return all().stream().filter(receipt -> receipt.id().equals(receiptId)).findFirst();
    }

    private List<Receipt> select(String which) {
        List<Receipt> receipts = new ArrayList<>();
        for (Row row : engine.rows(
                "read receipts",
                "select receipt_id, place, source, file, table_name, sha256, encoding, row_count, received_at, backfill,"
                        + " zone, kind, turn, repairs, withdrawn_at from collect.receipts " + which)) {
            receipts.add(receipt(row));
        }
        return receipts;
    }

    /** The place the next receipt takes. */
    public long nextPlace() {
        return engine.rows("read receipts", "select coalesce(max(place), 0) + 1 from collect.receipts")
                .get(0)
                .number(1);
    }

    /** A believed receipt of the same bytes and the same table. */
    Optional<Receipt> same(String sha256, String table) {
        return believed().stream()
                .filter(receipt ->
                        receipt.sha256().equals(sha256) && receipt.table().equals(table))
                .findFirst();
    }

    /** The source whose tables have these columns. */
    Optional<String> sourceWith(List<String> headers) {
        return believed().stream()
                .filter(receipt -> receipt.columns().stream()
                        .map(ColumnMapping::header)
                        .toList()
                        .equals(headers))
                .map(Receipt::source)
                .findFirst();
    }

    void keep(Receipt receipt) {
        engine.inTransaction("keep the receipt", () -> write(receipt));
    }

    /** Writes a receipt with its mapping, as part of the transaction that makes it believed. */
    public void write(Receipt receipt) {
        engine.run(
                "keep the receipt",
                "insert into collect.receipts (receipt_id, place, source, file, table_name, sha256, encoding, row_count,"
                        + " received_at, backfill, zone, kind, turn, repairs) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                receipt.id(),
                receipt.place(),
                receipt.source(),
                receipt.file(),
                receipt.table(),
                receipt.sha256(),
                receipt.encoding(),
                receipt.rowCount(),
                utc(receipt.receivedAt()),
                receipt.backfill(),
                receipt.zone().getId(),
                receipt.kind().name(),
                receipt.standing().turn(),
                receipt.standing().repairs());
        for (ColumnMapping column : receipt.columns()) {
            engine.run(
                    "keep the mapping",
                    "insert into collect.mappings values (?, ?, ?, ?, ?, ?, ?)",
                    receipt.id(),
                    column.columnNo(),
                    column.header(),
                    column.meaning().word(),
                    column.format(),
                    column.certainty(),
                    column.because());
        }
    }

    /** Says from when a receipt is no longer believed. */
    public void withdraw(String receiptId, Instant at) {
        engine.run(
                "withdraw the receipt",
                "update collect.receipts set withdrawn_at = ? where receipt_id = ?",
                utc(at),
                receiptId);
    }

    public void restore(String receiptId) {
        engine.run(
                "restore the receipt",
                "update collect.receipts set withdrawn_at = null where receipt_id = ?",
                receiptId);
    }

    /** Says in which zone the days of a source are read: those of withdrawn receipts too, should they come back. */
    public void read(String source, ZoneId zone) {
        engine.run(
                "read in another zone", "update collect.receipts set zone = ? where source = ?", zone.getId(), source);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private Receipt receipt(Row row) {
        String id = Objects.requireNonNull(row.text(1));
        return new Receipt(
                id,
                row.number(2),
                Objects.requireNonNull(row.text(3)),
                Objects.requireNonNull(row.text(4)),
                Objects.requireNonNull(row.text(5)),
                Objects.requireNonNull(row.text(6)),
                Objects.requireNonNull(row.text(7)),
                row.number(8),
                Objects.requireNonNull(row.moment(9)).toInstant(ZoneOffset.UTC),
                row.flag(10),
                ZoneId.of(Objects.requireNonNull(row.text(11))),
                TableKind.valueOf(Objects.requireNonNull(row.text(12))),
                new Standing(
                        row.number(13),
                        row.text(14),
                        Optional.ofNullable(row.moment(15))
                                .map(moment -> moment.toInstant(ZoneOffset.UTC))
                                .orElse(null)),
                columns(id));
    }

    private List<ColumnMapping> columns(String receiptId) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (Row row : engine.rows(
                "read the mapping",
                "select column_no, header, meaning, format, certainty, because from collect.mappings"
                        + " where receipt_id = ? order by column_no",
                receiptId)) {
            columns.add(new ColumnMapping(
                    (int) row.number(1),
                    Objects.requireNonNull(row.text(2)),
                    Meaning.named(Objects.requireNonNull(row.text(3))).orElseThrow(),
                    row.text(4),
                    row.real(5),
                    Objects.requireNonNull(row.text(6))));
        }
        return columns;
    }
}
