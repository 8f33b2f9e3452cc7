package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import io.clientele.bench.Peers.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A real year of a shop, from file to report, beside the script of an analyst. */
@Command(
        name = "retail",
        mixinStandardHelpOptions = true,
        description = "The Online Retail file, beside the script of an analyst.")
final class RetailCommand implements Callable<Integer> {

    private static final String READ = """
            select Invoice as order_no, InvoiceDate as order_date, CustomerID as customer_id, StockCode as product,
                Quantity as quantity, Price as unit_price, 'any' as channel, Country as country
            from read_csv('${file}')
            """;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:CLIENTELE_DATA}",
            description = "The folder of the public data sets; default: CLIENTELE_DATA.")
    private @Nullable Path data;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Optional<Path> file = Optional.ofNullable(data)
                .map(folder -> folder.resolve("online-retail").resolve("online_retail_ii_2009_2010.csv.gz"))
                .filter(Files::exists);
        if (file.isEmpty()) {
            System.out.println("skipped: no data");
            return 0;
        }
        Table table = new Table();
        Optional<Usage> script = place.peers().run(Peer.RETAIL, file.orElseThrow(), place.runs());
        new Comparison(place, file.orElseThrow(), READ)
                .measure(
                        table,
                        new Limit(4, script.isPresent() ? 1 : 0, 600),
                        null,
                        null,
                        script.map(Usage::seconds).orElse(0.0));
        script.ifPresent(usage -> table.add(Measured.alone("script of an analyst (pandas, scikit-learn)", usage)));
        System.out.print(table.text());
        return table.over() ? 1 : 0;
    }
}
