package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The invented shop at the size of the limits, or at any other without them. */
@Command(name = "shop", mixinStandardHelpOptions = true, description = "An invented shop, step by step.")
final class ShopCommand implements Callable<Integer> {

    static final String READ = "from read_csv('${file}')";
    static final long SEED = 20_261_125;

    @Option(names = "--customers", paramLabel = "N", description = "With ten orders each; default: ${DEFAULT-VALUE}.")
    private int customers = ShopSize.GATE.customers();

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        ShopSize size = ShopSize.of(customers);
        boolean gate = size.equals(ShopSize.GATE);
        Path file = Shop.keep(place.scratch(), size, SEED);
        Table table = new Table();
        new Comparison(place, file, READ)
                .measure(
                        table,
                        at(gate, new Limit(8, 0, 1024)),
                        at(gate, Limit.ofRatio(4)),
                        at(gate, Limit.ofRatio(2)),
                        0);
        Map<String, Double> bare = place.bare().seconds(file, READ, Stage.TABLES, place.runs());
        double tables = Stage.TABLES.stream()
                .mapToDouble(stage -> bare.getOrDefault(stage.statement(), 0.0))
                .sum();
        table.add(Measured.alone("bare: the tables an import makes", Usage.ofSeconds(tables)));
        System.out.print(table.text());
        return table.over() ? 1 : 0;
    }

    private static @Nullable Limit at(boolean gate, Limit limit) {
        return gate ? limit : null;
    }
}
