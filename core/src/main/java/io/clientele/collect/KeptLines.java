package io.clientele.collect;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every row as it came, broken ones too: the view {@code collect.lines (receipt_id, line, fault, raw, c1 … cN)} over the
 * parts of all receipts. The parts lie in the workspace's folder, which may have moved, so the view is made again when the
 * workspace is opened.
 */
public final class KeptLines {

    private final Workspace workspace;
    private final Engine engine;

    public KeptLines(Workspace workspace) {
        this(workspace, workspace.engine());
    }

    /** @param engine a session on the workspace */
    public KeptLines(Workspace workspace, Engine engine) {
        this.workspace = workspace;
        this.engine = engine;
    }

    /** Makes the view over the receipts there are; where there are none it does not stand. */
    public void show() {
        List<Receipt> receipts = new Receipts(engine)
                .all().stream()
                        .filter(receipt -> Files.exists(workspace.rows(receipt.id())))
                        .toList();
        if (receipts.isEmpty()) {
            return;
        }
        engine.run(
                "show the lines",
                receipts.stream()
                        .map(this::part)
                        .collect(Collectors.joining(
                                "\nunion all by name\n",
                                "create or replace view collect.lines as\n-- one row a row of a table that came\n",
                                "")));
    }

    private String part(Receipt receipt) {
        return "select " + engine.dialect().quoted(receipt.id()) + " as receipt_id, * from "
                + engine.dialect().parquet(workspace.rows(receipt.id()));
    }

    /**
     * One row as it came: its texts by header, in the order of the file; of a broken row the fault and the raw text.
     *
     * @throws InvalidInputException where the receipt or the line is not there
     */
    public Map<String, String> row(String receiptId, long line) {
        Receipt receipt = receipt(receiptId);
        List<Row> found = engine.rows("show the line", "from " + part(receipt, line));
        if (found.isEmpty()) {
            throw new InvalidInputException(new Problem(
                    "collect.noLine",
                    receiptId + " line " + line,
                    Map.of("table", receipt.table()),
                    "The table has no row on this line; a row stands under the line it begins on."));
        }
        Map<String, String> told = new LinkedHashMap<>();
        Row row = found.get(0);
        if (!row.isNull(1)) {
            told.put("fault", String.valueOf(row.text(1)));
            told.put("raw", String.valueOf(row.text(2)));
            return told;
        }
        for (ColumnMapping column : receipt.columns()) {
            String text = row.text(2 + column.columnNo());
            told.merge(column.header(), text == null ? "" : text, (one, other) -> one + " | " + other);
        }
        return told;
    }

    /**
     * The filled texts of some rows by their line, in the order of the file; a line that is not there is left out.
     *
     * @throws InvalidInputException where there is no such receipt
     */
    public Map<Long, List<String>> texts(String receiptId, Collection<Long> lines) {
        Receipt receipt = receipt(receiptId);
        Map<Long, List<String>> told = new LinkedHashMap<>();
        String columns =
                receipt.columns().stream().map(column -> ", " + column.column()).collect(Collectors.joining());
        String wanted = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        engine.stream(
                "show some lines",
                "select line" + columns + " from " + engine.dialect().parquet(workspace.rows(receiptId))
                        + " where line in (" + wanted + ") order by line",
                row -> {
                    List<String> texts = new ArrayList<>();
                    for (int column = 2; column <= row.width(); column++) {
                        String text = row.text(column);
                        if (text != null && !text.isBlank()) {
                            texts.add(text);
                        }
                    }
                    told.put(row.number(1), texts);
                });
        return told;
    }

    private Receipt receipt(String receiptId) {
        return new Receipts(engine)
                .named(receiptId)
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "run.noReceipt",
                        receiptId,
                        "There is no such receipt; receipts list shows those of the workspace.")));
    }

    private String part(Receipt receipt, long line) {
        String texts =
                receipt.columns().stream().map(column -> ", " + column.column()).collect(Collectors.joining());
        return "(select fault, raw" + texts + " from " + engine.dialect().parquet(workspace.rows(receipt.id()))
                + " where line = " + line + ") as l";
    }
}
