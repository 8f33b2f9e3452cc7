package io.clientele.app.cli;

import io.clientele.run.SetAsideRows;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The rows that were set aside. */
@Command(
        name = "rows",
        mixinStandardHelpOptions = true,
        description = "List the rows that were set aside, with file, line, reason and text.")
public final class RowsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AtomicLong count = new AtomicLong();
        try (Workspace workspace = home.open()) {
            new SetAsideRows(workspace.engine()).each(row -> {
                count.incrementAndGet();
                out.println(line(row));
            });
        }
        out.println(count.get() == 0 ? "No rows are set aside." : count.get() + " rows are set aside.");
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
        return ScreenText.of(line);
    }
}
