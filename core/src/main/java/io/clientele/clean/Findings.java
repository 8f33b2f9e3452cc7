package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What cleaning noticed about rows that went in. */
final class Findings {

    private static final double SURE = .99;

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Receipt receipt;

    Findings(ReceiptSteps steps, Receipt receipt) {
        this.steps = steps;
        this.engine = steps.engine();
        this.receipt = receipt;
    }

    /** One finding about the whole receipt. */
    void add(String rule, @Nullable String field, long rowCount) {
        steps.afterwards(() -> engine.run(
                "clean.findings",
                "insert into clean.findings values (?, null, null, ?, ?, null, null, ?)",
                receipt.id(),
                rule,
                field,
                rowCount));
    }

    /** A finding for each guess that was taken without being asked. */
    void ofGuesses() {
        for (ColumnMapping column : receipt.columns()) {
            if (column.certainty() < SURE) {
                steps.afterwards(() -> engine.run(
                        "clean.findings",
                        "insert into clean.findings values (?, null, null, 'guess taken', ?, ?, ?, ?)",
                        receipt.id(),
                        column.header(),
                        column.because(),
                        column.format(),
                        receipt.rowCount()));
            }
        }
    }

    /**
     * A finding each for copies, for lines that are neither sale nor return nor discount, and for orders that do not count.
     *
     * @param rows what stands after from
     */
    void ofOrders(Reading reading, String rows) {
        List<String> alike = reading.likelyAlike();
        Map<String, String> values = Map.of(
                "receipt",
                engine.dialect().quoted(receipt.id()),
                "equalRow",
                reading.values().equalRow(),
                "rows",
                rows,
                "alike",
                String.join(", ", alike),
                "same",
                alike.stream()
                        .map(column -> "a." + column + " is not distinct from r." + column)
                        .collect(Collectors.joining(" and ")));
        for (String which : List.of("copies", "adjustments", "other_states")) {
            steps.append("clean.findings", SqlText.of("clean", which, values));
        }
    }
}
