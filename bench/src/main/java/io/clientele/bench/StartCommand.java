package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How long a user waits for a command that computes nothing. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "How long the program takes to start.")
final class StartCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Program program = place.program();
        Table table = new Table();
        table.add(new Measured("--version", program.run(place.runs(), List.of("--version")), 0, Limit.ofSeconds(.5)));
        table.add(new Measured("--help", program.run(place.runs(), List.of("--help")), 0, Limit.ofSeconds(1)));
        System.out.print(table.text());
        return table.over() ? 1 : 0;
    }
}
