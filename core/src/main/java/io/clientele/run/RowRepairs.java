package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.Repairs;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings rows that were set aside in again, mended: a new receipt each time, which joins the file as if it had never erred. */
public final class RowRepairs {

    private final Workspace workspace;
    private final Receipts receipts;
    private final Clock clock;

    public RowRepairs(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.receipts = new Receipts(workspace.engine());
        this.clock = clock;
    }

    /**
     * Mends one row.
     *
     * @param given new values by header, or by c1…cN
     * @return the receipt of the repair
     */
    public Receipt repair(String receiptId, long line, Map<String, String> given) {
        Receipt receipt = believed(receiptId);
        OpenRows.OpenRow row = new OpenRows(workspace).of(receipt).get(line);
        if (row == null) {
            throw new InvalidInputException(new Problem(
                    "run.notSetAside",
                    receiptId + " line " + line,
                    Map.of("table", receipt.table()),
                    "This row is not set aside, or is repaired already; rows list shows those that are open."));
        }
        List<@Nullable String> values = new ArrayList<>(row.values());
        given.forEach((column, value) -> values.set(column(receipt, column), value.isEmpty() ? null : value));
        return add(receipt, new TreeMap<>(Map.of(line, values)));
    }

    /** Writes the open rows of a receipt, or of all whose columns are alike, to a CSV file to be mended there. */
    public long export(@Nullable String receiptId, Path file) {
        List<Receipt> from = receiptId == null ? withOpenRows() : List.of(believed(receiptId));
        if (from.stream().map(RowFile::headers).distinct().count() > 1) {
            throw new InvalidInputException(new Problem(
                    "run.differentColumns",
                    "--receipt",
                    Map.of(
                            "receipts",
                            String.join(", ", from.stream().map(Receipt::id).toList())),
                    "Tables with different columns do not fit one file; say which: "
                            + String.join(
                                    ", ",
                                    from.stream()
                                            .map(receipt -> "--receipt " + receipt.id() + " (" + receipt.table() + ")")
                                            .toList())));
        }
        Map<Receipt, SortedMap<Long, OpenRows.OpenRow>> rows = new LinkedHashMap<>();
        from.forEach(receipt -> rows.put(receipt, new OpenRows(workspace).of(receipt)));
        RowFile.write(file, rows);
        return rows.values().stream().mapToLong(Map::size).sum();
    }

    /** Takes a file back in which rows were mended; those that were not changed stay set aside. */
    public List<Receipt> replay(Path file) {
        Map<Receipt, SortedMap<Long, List<@Nullable String>>> mended = new LinkedHashMap<>();
        Map<Receipt, SortedMap<Long, OpenRows.OpenRow>> open = new LinkedHashMap<>();
        RowFile.read(file, this::believed, (receipt, line, change) -> {
            OpenRows.OpenRow row =
                    open.computeIfAbsent(receipt, new OpenRows(workspace)::of).get(line);
            List<@Nullable String> values = row == null ? List.of() : change.of(row.values());
            if (row != null && !values.equals(row.values())) {
                mended.computeIfAbsent(receipt, which -> new TreeMap<>()).put(line, values);
            }
        });
        List<Receipt> repairs = new ArrayList<>();
        mended.forEach((receipt, rows) -> repairs.add(add(receipt, rows)));
        return repairs;
    }

    private Receipt add(Receipt receipt, SortedMap<Long, List<@Nullable String>> rows) {
        String root = Optional.ofNullable(receipt.standing().repairs()).orElse(receipt.id());
        Receipt repair = new Repairs(workspace).of(believed(root), rows, clock.instant());
        new Undo(workspace, clock).add(repair);
        return repair;
    }

    private List<Receipt> withOpenRows() {
        List<String> ids = workspace
                .engine()
                .rows("rows set aside", "select distinct receipt_id from clean.set_aside where repaired_by is null")
                .stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
        return receipts.believed().stream()
                .filter(receipt -> ids.contains(receipt.id()))
                .toList();
    }

    private Receipt believed(String id) {
        return receipts.named(id)
                .filter(receipt -> receipt.standing().believed())
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "run.noReceipt",
                        id,
                        "There is no such receipt, or it is withdrawn; receipts list shows all.")));
    }

    private static int column(Receipt receipt, String given) {
        String wanted = given.strip().toLowerCase(Locale.ROOT);
        for (ColumnMapping column : receipt.columns()) {
            if (column.header().strip().toLowerCase(Locale.ROOT).equals(wanted)
                    || column.column().equals(wanted)) {
                return column.columnNo() - 1;
            }
        }
        List<String> headers = RowFile.headers(receipt);
        throw new InvalidInputException(new Problem(
                "run.noColumn",
                "--set " + given,
                Map.of("columns", String.join(", ", headers)),
                "No such column." + Maybe.of(given, headers) + " There are: " + String.join(", ", headers)));
    }
}
