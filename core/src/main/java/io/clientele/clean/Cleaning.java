package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.time.LocalDate;

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
            switch (receipt.kind()) {
                case ORDERS -> new OrderCleaning(engine, receipt).clean(reading.ofOrders(workspace.rows(receipt.id())));
                case SUMMARIES, CUSTOMERS ->
                    new PeopleCleaning(engine, receipt).clean(reading.ofPeople(workspace.rows(receipt.id())));
                case PRODUCTS ->
                    new ProductCleaning(engine, receipt).clean(workspace.rows(receipt.id()));
            }
        });
    }
}
