package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a receipt as they were kept, and those that repairs brought again, mended. Beside line, fault, raw and c1…cN a
 * row says which repair it came with (0 = the file) and whether a later one replaces it.
 */
final class KeptRows {

    private final Workspace workspace;
    private final Receipt receipt;
    private final List<Receipt> repairs;

    /** @param repairs in the order they came */
    KeptRows(Workspace workspace, Receipt receipt, List<Receipt> repairs) {
        this.workspace = workspace;
        this.receipt = receipt;
        this.repairs = List.copyOf(repairs);
    }

    /** What stands after {@code from}. */
    String from() {
        List<String> parts = new ArrayList<>();
        for (int no = 0; no <= repairs.size(); no++) {
            parts.add("select *, " + no + " as repair_no, " + replaced(no) + " as replaced from " + rows(no));
        }
        return "(" + String.join("\nunion all by name\n", parts) + ")";
    }

    /** The receipt a row of the reading came with. */
    String receiptOf() {
        if (repairs.isEmpty()) {
            return quoted(receipt);
        }
        StringBuilder which = new StringBuilder("case repair_no");
        for (int no = 1; no <= repairs.size(); no++) {
            which.append(" when ").append(no).append(" then ").append(quoted(repairs.get(no - 1)));
        }
        return which.append(" else ").append(quoted(receipt)).append(" end").toString();
    }

    /** The receipt and its repairs, in quotes and with commas between. */
    String receipts() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(receipt), repairs.stream())
                .map(this::quoted)
                .collect(Collectors.joining(", "));
    }

    /** Says of facts that a repaired row made which receipt brought it. */
    void nameRepairs() {
        for (int no = 1; no <= repairs.size(); no++) {
            Receipt repair = repairs.get(no - 1);
            String earlier = java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(receipt), repairs.subList(0, no - 1).stream())
                    .map(this::quoted)
                    .collect(Collectors.joining(", "));
            List<String> tables = new ArrayList<>(Rebuilding.FACTS);
            tables.add("findings");
            for (String table : tables) {
                workspace
                        .engine()
                        .run(
                                "name the repair",
                                "update clean." + table + " set receipt_id = " + quoted(repair)
                                        + " where receipt_id in (" + earlier + ") and line in (select line from "
                                        + rows(no) + ")");
            }
        }
    }

    private String replaced(int no) {
        if (no == repairs.size()) {
            return "false";
        }
        List<String> later = new ArrayList<>();
        for (int next = no + 1; next <= repairs.size(); next++) {
            later.add("select line from " + rows(next));
        }
        return "line in (" + String.join(" union all ", later) + ")";
    }

    private String rows(int no) {
        Receipt which = no == 0 ? receipt : repairs.get(no - 1);
        return workspace.engine().dialect().parquet(workspace.rows(which.id()));
    }

    private String quoted(Receipt which) {
        return workspace.engine().dialect().quoted(which.id());
    }
}
