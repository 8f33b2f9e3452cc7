package io.clientele.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the file of an invented shop and says where. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Write the file of an invented shop.")
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--customers", paramLabel = "N", description = "With ten orders each; default: ${DEFAULT-VALUE}.")
    private int customers = ShopSize.GATE.customers();

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, another shop; default: ${DEFAULT-VALUE}.")
    private long seed = ShopCommand.SEED;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        Path file = Shop.keep(place.scratch(), ShopSize.of(customers), seed);
        System.out.printf(
                Locale.ROOT,
                "%s, %d MB, %.2f s%n",
                file,
                Files.size(file) / 1_000_000,
                (System.nanoTime() - began) / 1e9);
        return 0;
    }
}
