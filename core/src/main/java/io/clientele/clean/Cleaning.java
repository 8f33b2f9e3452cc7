package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Workspace;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * Returns the steps that ran.
     *
     * @param receiptIsKept writes the receipt, as the first part of the transaction
     */
    public List<Step> clean(Receipt receipt, Runnable receiptIsKept) {
        return clean(receipt, List.of(), receiptIsKept);
    }

    /** @param repairs receipts that bring rows of this one again, mended; in the order they came */
    List<Step> clean(Receipt receipt, List<Receipt> repairs) {
        return clean(receipt, repairs, () -> {});
    }

    private List<Step> clean(Receipt receipt, List<Receipt> repairs, Runnable receiptIsKept) {
        KeptRows rows = new KeptRows(workspace, receipt, repairs);
        Reading reading = new Reading(receipt, engine.dialect(), new ColumnValues(receipt, engine.dialect(), today));
        ReceiptSteps steps = new ReceiptSteps(engine);
        new Findings(steps, receipt).ofGuesses();
        OrderCleaning orders = new OrderCleaning(steps, receipt, rows.receiptOf());
        switch (receipt.kind()) {
            case ORDERS -> orders.clean(reading, rows.from());
            case SUMMARIES, CUSTOMERS ->
                new PeopleCleaning(steps, receipt, today, rows.receiptOf()).clean(reading, rows.from());
            case EVENTS -> new EventCleaning(steps, receipt, rows.receiptOf()).clean(reading, rows.from());
            case PRODUCTS -> new ProductCleaning(steps, receipt, rows.receiptOf()).clean(reading, rows.from());
            case RATES -> new RateCleaning(steps, receipt, rows.receiptOf()).clean(reading, rows.from());
            case COSTS -> new CostCleaning(steps, receipt, rows.receiptOf()).clean(reading, rows.from());
        }
        steps.afterwards(rows::nameRepairs);
        if (receipt.kind() == TableKind.ORDERS) {
            orders.sum(reading, rows.receipts());
        }
        engine.inTransaction("clean " + receipt.table(), () -> {
            receiptIsKept.run();
            steps.write();
        });
        steps.drop();
        return steps.made();
    }

    /**
     * Says of every fact with money what it is worth in the base currency; without a rate it is not counted.
     *
     * @param currency that of all sums; null = that of most orders
     * @param maxAge days for which a rate holds when no later one is told
     */
    public void convert(@Nullable String currency, int maxAge) {
        String base = new BaseCurrency(engine).code(currency);
        engine.inTransaction("convert", () -> new Conversion(engine, base, maxAge).convert());
    }
}
