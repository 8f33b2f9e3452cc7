package io.clientele.app.cli;

import io.clientele.collect.KeptLines;
import io.clientele.collect.Receipt;
import io.clientele.run.RowRepairs;
import io.clientele.run.SetAsideRows;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The rows that were set aside, and how to bring them in again, mended. */
@Command(
        name = "rows",
        mixinStandardHelpOptions = true,
        description = "List the rows that were set aside, with file, line, reason and text; repair them.")
public final class RowsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        return list(null, null, null);
    }

    @Command(mixinStandardHelpOptions = true, description = "Every row that is set aside and not repaired.")
    Integer list(
            @Option(names = "--receipt", paramLabel = "ID", description = "Only rows of this receipt.") @Nullable
                    String receipt,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Only rows set aside for this reason.")
                    @Nullable
                    String reason,
            @Option(names = "--to", paramLabel = "FILE", description = "Write them to a CSV file instead.") @Nullable
                    Path file) {
        PrintWriter out = spec.commandLine().getOut();
        AtomicLong count = new AtomicLong();
        try (Workspace workspace = home.open()) {
            SetAsideRows rows = new SetAsideRows(workspace.engine());
            if (file != null) {
                rows.write(receipt, new ScreenRows(out, clientele.texts()).reason(reason), file);
                return told("rows.written", Map.of("file", file.toString()));
            }
            ScreenRows screen = new ScreenRows(out, clientele.texts());
            rows.each(receipt, screen.reason(reason), row -> {
                count.incrementAndGet();
                screen.print(row);
            });
        }
        return told("rows.count", Map.of("count", count.get()));
    }

    @Command(mixinStandardHelpOptions = true, description = "One row as it came, whether it went in or not.")
    Integer show(
            @Option(names = "--receipt", paramLabel = "ID", required = true, description = "The receipt of the row.")
                    String receipt,
            @Option(names = "--line", paramLabel = "N", required = true, description = "The line it begins on.")
                    long line) {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace workspace = home.open()) {
            new KeptLines(workspace)
                    .row(receipt, line)
                    .forEach((header, text) -> out.println(ScreenText.of(header + ": " + text)));
        }
        out.flush();
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Bring one row in again with other values; columns that are not named stay as they are.")
    Integer repair(
            @Option(names = "--receipt", paramLabel = "ID", required = true, description = "The receipt of the row.")
                    String receipt,
            @Option(names = "--line", paramLabel = "N", required = true, description = "The line of the row.")
                    long line,
            @Option(
                            names = "--set",
                            paramLabel = "COLUMN=VALUE",
                            required = true,
                            description = "The new value. Repeatable.")
                    Map<String, String> values) {
        try (Workspace workspace = home.open()) {
            return told(List.of(new RowRepairs(workspace, Clock.systemUTC()).repair(receipt, line, values)), workspace);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Write rows that are set aside to a CSV file with the columns of their table, to mend them there.")
    Integer export(
            @Option(names = "--receipt", paramLabel = "ID", description = "Only rows of this receipt.") @Nullable
                    String receipt,
            @Option(names = "--to", paramLabel = "FILE", required = true, description = "The CSV file.") Path file) {
        try (Workspace workspace = home.open()) {
            long count = new RowRepairs(workspace, Clock.systemUTC()).export(receipt, file);
            return told("rows.exported", Map.of("count", count, "file", file.toString()));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Take a file back that rows export wrote; rows that were changed come in again.")
    Integer replay(@Parameters(paramLabel = "FILE", description = "The mended file.") Path file) {
        try (Workspace workspace = home.open()) {
            List<Receipt> repairs = new RowRepairs(workspace, Clock.systemUTC()).replay(file);
            return repairs.isEmpty() ? told("rows.unchanged", Map.of()) : told(repairs, workspace);
        }
    }

    private int told(List<Receipt> repairs, Workspace workspace) {
        PrintWriter out = spec.commandLine().getOut();
        new ScreenReceiptList(out, clientele.texts()).printChanged(workspace, repairs, home.folder());
        out.flush();
        return 0;
    }

    private int told(String key, Map<String, ?> values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(ScreenText.of(clientele.texts().say(key, values)));
        out.flush();
        return 0;
    }
}
