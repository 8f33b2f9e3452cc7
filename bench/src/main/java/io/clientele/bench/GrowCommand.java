package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A tenth, one and ten times the size of the limits: the time a line takes must not grow with their number. */
@Command(
        name = "grow",
        mixinStandardHelpOptions = true,
        description = "Invented shops of growing size; ten times as many lines may take ten times as long.")
final class GrowCommand implements Callable<Integer> {

    /** Linear, with room for what a run of a smaller file was lucky in. */
    private static final double LINEAR = 1.25;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "Of the largest shop; the others have a tenth and a hundredth. Default: ${DEFAULT-VALUE}.")
    private int customers = 10 * ShopSize.GATE.customers();

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Program program = place.program();
        Table table = new Table();
        double tenth = 0;
        for (int size : new int[] {customers / 100, customers / 10, customers}) {
            Path file = Shop.keep(place.scratch(), ShopSize.of(size), ShopCommand.SEED);
            Usage usage = program.analyze(place.runs(), file);
            String what = String.format(java.util.Locale.ROOT, "%,d lines; beside: ten times the row above", size * 25);
            table.add(new Measured(what, usage, 10 * tenth, limit(size)));
            tenth = usage.seconds();
        }
        System.out.print(table.text());
        return table.over() ? 1 : 0;
    }

    private @Nullable Limit limit(int size) {
        return size == 10 * ShopSize.GATE.customers() ? new Limit(0, LINEAR, 4096) : null;
    }
}
