package io.clientele.ledger;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Brings a ledger to this version's tables: numbered statements, forward only. Files are named as Flyway names them, which
 * does not run here because it costs more at each start than the rest of the ledger (docs/decisions).
 */
final class Migrations {

    private static final List<String> FILES = List.of(
            "V1__first_tables", "V2__segments", "V3__attributes_and_views", "V4__jobs", "V5__sources", "V6__readings");

    private Migrations() {}

    static void run(Session session, Path file) {
        int version = version(session);
        if (version > FILES.size()) {
            throw new InvalidInputException(new Problem(
                    "ledger.newer",
                    file.toString(),
                    Map.of("found", String.valueOf(version), "known", String.valueOf(FILES.size())),
                    "This ledger was written by a newer Clientele; open the workspace with that version."));
        }
        for (int next = version; next < FILES.size(); next++) {
            migrate(session, next);
        }
    }

    /** All of a file or nothing: a crash leaves the version before. */
    private static void migrate(Session session, int next) {
        session.inTransaction(() -> {
            for (String statement : read(FILES.get(next)).split(";\\s*\n")) {
                if (!statement.isBlank()) {
                    session.run(statement.strip());
                }
            }
            session.run("insert into schema_versions (version) values (?)", next + 1);
        });
    }

    private static int version(Session session) {
        session.run("create table if not exists schema_versions (version integer not null primary key)");
        return session.rows("select coalesce(max(version), 0) from schema_versions", row -> row.getInt(1))
                .get(0);
    }

    private static String read(String name) {
        String path = "/io/clientele/ledger/" + name + ".sql";
        try (InputStream file = Migrations.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No statement at " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
