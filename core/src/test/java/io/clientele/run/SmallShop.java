package io.clientele.run;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A shop of a few lines, analyzed in a folder of its own. */
final class SmallShop implements AutoCloseable {

    static final String FILE = "shop.csv";
    static final String HEADER = "order no,order date,customer id,product,quantity,unit price\n";
    static final String LINES = HEADER
            + "1001,2026-01-05,K-1,tea,2,10.50\n"
            + "1001,2026-01-05,K-1,cup,1,4.00\n"
            + "1002,2026-01-09,K-2,tea,1,10.50\n"
            + "1003,2026-02-02,=cmd(),cup,3,4.00\n"
            + "1004,2026-02-11,K-1,tea,-1,10.50\n"
            + "1005,2026-02-12,,cup,1,4.00\n"
            + "1006,2026-02-30,K-2,tea,1,10.50\n"
            + "1007,2026-03-01,K-1,pot,1,73050\n";

    final Path folder;
    final Workspace workspace;
    final Answer answer;
    final Path report;

    private SmallShop(Path folder, Workspace workspace, Answer answer, Path report) {
        this.folder = folder;
        this.workspace = workspace;
        this.answer = answer;
        this.report = report;
    }

    static SmallShop of(Path folder, String lines) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Workspace workspace = Workspace.open(
                folder.resolve("workspace"), EngineSettings.defaults().withThreads(2));
        PlanSettings settings = PlanSettings.defaults(ZoneId.of("Europe/Berlin"));
        Answer answer = new Plan(workspace, settings, Clock.systemUTC()).analyze(List.of(file));
        Path report = new Report(workspace.engine(), answer, settings, new ReportSettings("en", "test", Map.of()))
                .write(folder.resolve("report"));
        return new SmallShop(folder, workspace, answer, report);
    }

    String text() {
        return text(report);
    }

    String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
