package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes one source what it would be had only the receipts that are believed come, in their turn: they are cleaned again beside
 * the published tables, then what is no longer so ends and what is so now begins, in one transaction. Rows that stay as they
 * are keep from when they are known.
 */
public final class Rebuilding {

    /** The tables of facts: each row has known_from, known_to, receipt_id and line. */
    static final List<String> FACTS = List.of(
            "parties",
            "attributes",
            "orders",
            "order_lines",
            "summaries",
            "products",
            "rates",
            "costs",
            "events",
            "event_properties");

    private static final List<String> NOTES = List.of("findings", "quarantine", "balances", "sums", "field_counts");

    private final Workspace workspace;
    private final Workspace beside;
    private final Engine engine;
    private final String again;
    private final Path file;

    /** @param beside the same workspace, by another session where a transaction is open: one can write to one database only */
    public Rebuilding(Workspace workspace, Workspace beside) {
        this.workspace = workspace;
        this.beside = beside;
        this.engine = workspace.engine();
        // A transaction that is open still holds what was beside it before.
        this.again = "again"
                + (beside == workspace ? "" : "_" + UUID.randomUUID().toString().replace('-', '_'));
        this.file = workspace.scratch(again + ".duckdb");
    }

    /**
     * @param believed the receipts of the source that are to be believed, in their turn
     * @param decided writes to {@code collect.receipts} which those are; part of the transaction
     * @param now from when it is known
     */
    public void rebuild(String source, List<Receipt> believed, Runnable decided, Instant now) {
        Engine session = beside.engine();
        session.attach(file, again);
        try {
            session.use(again);
            cleanAgain(session, believed);
            session.use("workspace");
            engine.inTransaction("rebuild", () -> {
                decided.run();
                settle(source, believed, now);
            });
        } finally {
            session.use("workspace");
            session.detach(again);
            Workspace.delete(file);
            Workspace.delete(file.resolveSibling(file.getFileName() + ".wal"));
        }
    }

    private void cleanAgain(Engine session, List<Receipt> believed) {
        session.run("rebuild", "create schema clean");
        for (List<String> tables : List.of(FACTS, NOTES)) {
            for (String table : tables) {
                session.run(
                        "rebuild", "create table clean." + table + " as from workspace.clean." + table + " limit 0");
            }
        }
        for (Receipt receipt : believed) {
            if (receipt.standing().repairs() == null) {
                List<Receipt> repairs = believed.stream()
                        .filter(other -> receipt.id().equals(other.standing().repairs()))
                        .toList();
                new Cleaning(beside, receipt.day()).clean(receipt, repairs);
            }
        }
    }

    private void settle(String source, List<Receipt> believed, Instant now) {
        Map<String, String> values = Map.of(
                "source",
                engine.dialect().quoted(source),
                "now",
                engine.dialect().instant(now));
        for (String table : FACTS) {
            List<String> columns = engine.columns("select * from clean." + table).stream()
                    .map(Engine.Column::name)
                    .filter(name -> !List.of("known_from", "known_to", "amount_base", "cost_base")
                            .contains(name))
                    .toList();
            settle(table, columns, values);
        }
        for (String table : NOTES) {
            for (Receipt receipt : believed) {
                engine.run(
                        "rebuild clean." + table, "delete from clean." + table + " where receipt_id = ?", receipt.id());
            }
            engine.run(
                    "rebuild clean." + table,
                    "insert into clean." + table + " by name from " + again + ".clean." + table);
        }
    }

    private void settle(String table, List<String> columns, Map<String, String> given) {
        Map<String, String> values = new java.util.HashMap<>(given);
        values.put("table", "clean." + table);
        values.put("fresh", again + ".clean." + table);
        values.put(
                "same",
                columns.stream()
                        .map(column -> "f." + column + " is not distinct from b." + column)
                        .collect(Collectors.joining("\n    and ")));
        for (String statement : List.of("forget_back_dated", "lower_back_dated", "end_of_belief")) {
            engine.run("rebuild clean." + table, SqlText.of("clean", statement, values));
        }
        engine.run(
                "rebuild clean." + table,
                "create or replace temp table begun as\n" + SqlText.of("clean", "start_of_belief", values));
        for (String statement : List.of("begun_now", "begun_before")) {
            engine.run(
                    "rebuild clean." + table,
                    "insert into clean." + table + " by name\n" + SqlText.of("clean", statement, values));
        }
        engine.run("rebuild clean." + table, "drop table temp.begun");
    }
}
