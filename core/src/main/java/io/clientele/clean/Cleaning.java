package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.time.LocalDate;
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
        Reading reading = new Reading(receipt, engine.dialect(), today);
        engine.inTransaction("clean " + receipt.table(), () -> {
            new Findings(engine, receipt).ofGuesses();
            switch (receipt.kind()) {
                case ORDERS ->
                    new OrderCleaning(engine, receipt)
                            .clean(
                                    reading.ofOrders(BelowFirstRow.rows(engine, receipt, workspace.rows(receipt.id()))),
                                    reading.totalOnly());
                case SUMMARIES, CUSTOMERS ->
                    new PeopleCleaning(engine, receipt, today)
                            .clean(
                                    reading.ofPeople(workspace.rows(receipt.id())),
                                    engine.dialect().parquet(workspace.rows(receipt.id())));
                case PRODUCTS -> new ProductCleaning(engine, receipt).clean(workspace.rows(receipt.id()));
            }
        });
    }

    /** Says of every line what it is worth in the base currency; without a rate it is not counted. */
    public void convert(@Nullable String currency) {
        engine.inTransaction("convert", () -> new BaseCurrency(engine).convert(currency));
    }
}
