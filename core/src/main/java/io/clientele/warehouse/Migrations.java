package io.clientele.warehouse;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Brings a workspace to this version's tables: numbered statements, forward only, after a copy of the file. A newer file is
 * refused in words.
 */
final class Migrations {

    private static final List<String> STEPS = List.of(
            "001-first-tables",
            "002-receipts-can-be-undone",
            "003-last-report",
            "004-fields-are-counted",
            "005-few-words-on-many-rows",
            "006-ids-are-bits",
            "007-bits-have-a-type",
            "008-drafts-in-the-workspace",
            "009-figures-are-kept",
            "010-who-was-in",
            "011-defined-attributes",
            "012-events",
            "013-money-of-other-currencies-and-costs",
            "014-invented");

    private Migrations() {}

    static void run(Engine engine, Path home) {
        int version = version(engine);
        if (version > STEPS.size()) {
            throw new InvalidInputException(new Problem(
                    "warehouse.newer",
                    home.toString(),
                    Map.of("found", String.valueOf(version), "known", String.valueOf(STEPS.size())),
                    "This workspace was written by a newer Clientele; open it with that version."));
        }
        if (version > 0 && version < STEPS.size()) {
            copy(engine, home, version);
        }
        if (version > 0 && version < STEPS.indexOf("007-bits-have-a-type")) {
            idsOfLastRun(engine);
        }
        for (int next = version; next < STEPS.size(); next++) {
            int number = next;
            engine.inTransaction("migrate", () -> {
                for (String statement :
                        SqlText.read("warehouse", STEPS.get(number)).split(";\\s*\n")) {
                    if (!statement.isBlank()) {
                        engine.run(
                                "migrate " + STEPS.get(number),
                                statement.strip().replaceAll(";$", ""));
                    }
                }
                engine.run("migrate", "update warehouse.version set number = ?", number + 1);
            });
        }
    }

    /**
     * Tables of the last run, which a workspace need not have, so that what was told before can be asked for until the next. The
     * texts and the types apart: a table that is changed cannot be altered by the same transaction.
     */
    private static void idsOfLastRun(Engine engine) {
        List<Row> ids = engine.rows(
                "migrate",
                "select c.table_schema || '.' || c.table_name, c.column_name from information_schema.columns as c"
                        + " join information_schema.tables as t on t.table_schema = c.table_schema"
                        + " and t.table_name = c.table_name and t.table_type = 'BASE TABLE'"
                        + " where c.table_schema in ('unify', 'value', 'segment') and c.table_name <> 'memberships'"
                        + " and c.data_type = 'VARCHAR'"
                        + " and c.column_name in ('customer_id', 'order_id', 'first_order')");
        engine.inTransaction(
                "migrate",
                () -> ids.forEach(id -> engine.run(
                        "migrate",
                        "update " + id.text(1) + " set " + id.text(2) + " = kept_id(" + id.text(2) + ") where length("
                                + id.text(2) + ") = 26")));
        engine.inTransaction(
                "migrate",
                () -> ids.forEach(id ->
                        engine.run("migrate", "alter table " + id.text(1) + " alter " + id.text(2) + " type uuid")));
    }

    private static int version(Engine engine) {
        engine.run("migrate", "create schema if not exists warehouse");
        engine.run("migrate", "create table if not exists warehouse.version as select 0 as number");
        return (int) engine.rows("migrate", "select number from warehouse.version")
                .get(0)
                .number(1);
    }

    private static void copy(Engine engine, Path home, int version) {
        try {
            engine.run("migrate", "checkpoint");
            Files.copy(home.resolve("workspace.duckdb"), home.resolve("workspace.v" + version + ".duckdb"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
