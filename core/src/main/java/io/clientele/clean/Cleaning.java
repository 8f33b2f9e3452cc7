package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cleans one receipt: everything it appends becomes visible in one transaction. */
public final class Cleaning {

    private final Workspace workspace;
    private final Engine engine;
    private final LocalDate today;

    /** @param today the calendar's day, for two-digit years */
    public Cleaning(Workspace workspace, LocalDate today) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.today = today;
    }

    public void clean(Receipt receipt) {
        clean(receipt, List.of());
    }

    /** @param repairs receipts that bring rows of this one again, mended; in the order they came */
    void clean(Receipt receipt, List<Receipt> repairs) {
        KeptRows rows = new KeptRows(workspace, receipt, repairs);
        Reading reading = new Reading(receipt, engine.dialect(), today);
        engine.inTransaction("clean " + receipt.table(), () -> {
            new Findings(engine, receipt).ofGuesses();
            switch (receipt.kind()) {
                case ORDERS -> new OrderCleaning(engine, receipt, rows.receiptOf()).clean(reading, rows.from());
                case SUMMARIES, CUSTOMERS ->
                    new PeopleCleaning(engine, receipt, today, rows.receiptOf()).clean(reading, rows.from());
                case PRODUCTS -> new ProductCleaning(engine, receipt, rows.receiptOf()).clean(reading, rows.from());
            }
            rows.nameRepairs();
            if (receipt.kind() == TableKind.ORDERS) {
                engine.run(
                        "clean.sums",
                        "insert into clean.sums by name\n"
                                + SqlText.of("clean", "sums", Map.of("receipts", rows.receipts())));
            }
        });
    }

    /** Says of every line what it is worth in the base currency; without a rate it is not counted. */
    public void convert(@Nullable String currency) {
        engine.inTransaction("convert", () -> new BaseCurrency(engine).convert(currency));
    }
}
