package io.clientele.bench;

import io.clientele.bench.Peers.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Read, RFM and cohorts of the invented shop with other tools: no receipts, findings, raw rows or evidence. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = "Read, RFM and cohorts of the invented shop with pandas and polars, beside all of analyze.")
final class PeersCommand implements Callable<Integer> {

    private static final Map<Peer, String> NAMES =
            Map.of(Peer.SHOP_PANDAS, "pandas: read, RFM, cohorts", Peer.SHOP_POLARS, "polars: read, RFM, cohorts");

    @Option(names = "--customers", paramLabel = "N", description = "With ten orders each; default: ${DEFAULT-VALUE}.")
    private int customers = ShopSize.GATE.customers();

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = Shop.keep(place.scratch(), ShopSize.of(customers), ShopCommand.SEED);
        Usage ours = place.program().analyze(place.runs(), file);
        Table table = new Table();
        table.add(Measured.alone("analyze", ours));
        for (Peer peer : new Peer[] {Peer.SHOP_PANDAS, Peer.SHOP_POLARS}) {
            Optional<Usage> theirs = place.peers().run(peer, file, place.runs());
            theirs.ifPresent(usage -> table.add(Measured.alone(Objects.requireNonNull(NAMES.get(peer)), usage)));
        }
        System.out.print(table.text());
        return 0;
    }
}
