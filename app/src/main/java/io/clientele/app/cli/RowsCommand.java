package io.clientele.app.cli;

import io.clientele.collect.KeptLines;
import io.clientele.collect.Receipt;
import io.clientele.run.ReceiptList;
import io.clientele.run.RowRepairs;
import io.clientele.run.SetAsideRows;
import io.clientele.warehouse.Row;
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
import picocli.CommandLine.Spec;

/** The rows that were set aside, and how to bring them in again, mended. */
@Command(
        name = "rows",
        mixinStandardHelpOptions = true,
        description = "List the rows that were set aside, with file, line, reason and text; repair them.")
public final class RowsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
                rows.write(receipt, reason, file);
                return told(ScreenText.of("Written to " + file));
            }
            rows.each(receipt, reason, row -> {
                count.incrementAndGet();
                out.println(line(row));
            });
        }
        return told(
                switch ((int) Math.min(2, count.get())) {
                    case 0 -> "No rows are set aside.";
                    case 1 -> "1 row is set aside.";
                    default -> count.get() + " rows are set aside.";
                });
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
            return told(ScreenText.of(count + " rows in " + file + "; mend them, then: rows replay " + file));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Take a file back that rows export wrote; rows that were changed come in again.")
    Integer replay(@Parameters(paramLabel = "FILE", description = "The mended file.") Path file) {
        try (Workspace workspace = home.open()) {
            List<Receipt> repairs = new RowRepairs(workspace, Clock.systemUTC()).replay(file);
            return repairs.isEmpty() ? told("No row was changed.") : told(repairs, workspace);
        }
    }

    private int told(List<Receipt> repairs, Workspace workspace) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> ids = repairs.stream().map(Receipt::id).toList();
        new ReceiptList(workspace.engine()).each(receipt -> {
            if (ids.contains(receipt.id())) {
                ReceiptsCommand.print(receipt, out);
            }
        });
        return told("run --home " + home.folder() + " computes the answer again.");
    }

    private int told(String last) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(last);
        out.flush();
        return 0;
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder();
        line.append(row.text(1))
                .append(", line ")
                .append(row.number(2))
                .append(": ")
                .append(row.text(3));
        if (!row.isNull(4)) {
            line.append(" (").append(row.text(4)).append(" \"");
            line.append(row.isNull(5) ? "" : row.text(5)).append("\")");
        }
        if (!row.isNull(6)) {
            line.append(" | ").append(row.text(6));
        }
        return ScreenText.of(line.append(" [").append(row.text(7)).append(']'));
    }
}
