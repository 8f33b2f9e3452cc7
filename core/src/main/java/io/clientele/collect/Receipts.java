package io.clientele.collect;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
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

    /** All that are not withdrawn, in order. */
    public List<Receipt> believed() {
        List<Receipt> receipts = new ArrayList<>();
        for (Row row : engine.rows(
                "read receipts",
                "select receipt_id, place, source, file, table_name, sha256, encoding, row_count, received_at, backfill,"
                        + " zone, kind from collect.receipts where withdrawn_at is null order by place")) {
            receipts.add(receipt(row));
        }
        return receipts;
    }

    long nextPlace() {
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
        engine.inTransaction("keep the receipt", () -> {
            engine.run(
                    "keep the receipt",
                    "insert into collect.receipts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                    receipt.id(),
                    receipt.place(),
                    receipt.source(),
                    receipt.file(),
                    receipt.table(),
                    receipt.sha256(),
                    receipt.encoding(),
                    receipt.rowCount(),
                    LocalDateTime.ofInstant(receipt.receivedAt(), ZoneOffset.UTC),
                    receipt.backfill(),
                    receipt.zone().getId(),
                    receipt.kind().name());
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
        });
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
