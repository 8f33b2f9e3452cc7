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
            "008-drafts-in-the-workspace");

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
