package io.clientele.run;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file with something odd in it, analyzed in a workspace of its own; every guess is taken. */
final class OddFile implements AutoCloseable {

    static final String HEADER = "order_id,customer_id,order_date,quantity,unit_price\n";
    static final String LINES = "A1,C1,2026-03-01,2,5.00\nA2,C2,2026-03-02,1,7.50\nA3,C1,2026-03-05,1,2.50\n";

    final Workspace workspace;
    final Answer answer;
    private final PlanSettings settings;

    private OddFile(Path folder, List<Path> files) {
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        PlanSettings defaults = PlanSettings.defaults(zone);
        settings = new PlanSettings(zone, null, null, null, Map.of(), defaults.rfm(), defaults.groups(), true);
        workspace = Workspace.open(folder.resolve("workspace"), EngineSettings.defaults());
        try {
            Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
            answer = new Plan(workspace, settings, clock).analyze(files);
        } catch (RuntimeException failed) {
            workspace.close();
            throw failed;
        }
    }

    static OddFile read(Path folder, String name, String text) {
        return new OddFile(folder, List.of(write(folder, name, text.getBytes(StandardCharsets.UTF_8))));
    }

    static OddFile read(Path folder, Path file) {
        return new OddFile(folder, List.of(file));
    }

    /** The problems a file is refused with. */
    static List<Problem> refused(Path folder, Path file) {
        try (OddFile read = new OddFile(folder, List.of(file))) {
            throw new AssertionError("It was read: " + read.told());
        } catch (InvalidInputException refused) {
            return refused.problems();
        }
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String figure(String measure) {
        return ReportJson.plain(
                answer.figure(measure, Scope.DEFAULT).orElseThrow().value());
    }

    /** Rows read = kept + set aside, and what the kept ones brought. */
    String balance() {
        return figure("collect.rows_read") + " = " + figure("collect.rows_kept") + " + "
                + figure("collect.rows_set_aside") + ", gross " + figure("value.gross");
    }

    /** What the user is told: the doubts, in words. */
    List<String> told() {
        Report report = new Report(workspace.engine(), answer, settings, new ReportSettings("en", "test", Map.of()));
        return report.doubts().stream().map(Doubt::text).toList();
    }

    /** Line, reason and text of the rows set aside; of a row with all its fields the value that cannot be read. */
    List<String> setAside() {
        List<String> rows = new ArrayList<>();
        workspace
                .engine()
                .rows("look", "select line, reason, coalesce(raw, value) from clean.quarantine order by line")
                .forEach(row -> rows.add(row.number(1) + " " + row.text(2) + " " + row.text(3)));
        return rows;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
