package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a reader of the pages waits: the start, each page's data warm, and twenty readers at once. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "The pages over an invented shop: start, each answer, twenty readers at once, memory.")
final class ServeCommand implements Callable<Integer> {

    private static final int REQUESTS = 40;
    private static final int READERS = 20;
    private static final int ROUNDS = 5;
    private static final double P95 = .95;

    @Option(names = "--customers", paramLabel = "N", description = "With ten orders each; default: ${DEFAULT-VALUE}.")
    private int customers = ShopSize.GATE.customers();

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path file = Shop.keep(place.scratch(), ShopSize.of(customers), ShopCommand.SEED);
        Program program = place.program();
        Table table = new Table();
        table.add(Measured.alone("analyze", program.analyze(1, file)));
        try (Served served = Served.start(place.root(), program.workspace())) {
            table.add(new Measured(
                    "start, until the address is printed", Usage.ofSeconds(served.seconds()), 0, Limit.ofSeconds(3)));
            Map<String, String> pages = pages(served);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                served.get(page.getValue());
                List<Double> seconds = served.seconds(page.getValue(), REQUESTS);
                double p95 = seconds.get((int) Math.ceil(P95 * seconds.size()) - 1);
                table.add(new Measured(page.getKey() + ", p95", Usage.ofSeconds(p95), 0, Limit.ofSeconds(.3)));
            }
            table.add(new Measured(
                    READERS + " readers at once, slowest",
                    Usage.ofSeconds(together(served, List.copyOf(pages.values()))),
                    0,
                    Limit.ofSeconds(2)));
            table.add(Measured.alone("memory afterwards", new Usage(0, -1, served.megabytes())));
        }
        System.out.print(table.text());
        return table.over() ? 1 : 0;
    }

    private Map<String, String> pages(Served served) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Value", "/api/value");
        pages.put("evidence of net", "/api/evidence?measure=value.net");
        pages.put("evidence of a cell", "/api/evidence?measure=value.grid_net&scope=recency=5;frequency=5");
        String net = served.get("/api/evidence?measure=value.net&limit=1");
        String receipt = Served.first(served.get("/api/data"), "id");
        pages.put("row of a file", "/api/rows/" + receipt + "/" + line(net));
        pages.put("Customers", "/api/customers");
        pages.put("Customers, far down", "/api/customers?after=" + customers / 2);
        pages.put("Customers, searched", "/api/customers?q=123");
        String best = Served.first(served.get("/api/customers?limit=1"), "id");
        pages.put("one customer", "/api/customers/" + best);
        pages.put("orders of a customer", "/api/customers/" + best + "/orders");
        pages.put("Data", "/api/data");
        pages.put("rows set aside", "/api/data/set-aside");
        return pages;
    }

    /** The last cell of the first row. */
    private static String line(String evidence) {
        String row = evidence.substring(evidence.indexOf("\"rows\":[[") + 9);
        row = row.substring(0, row.indexOf(']'));
        return row.substring(row.lastIndexOf(',') + 1).replace("\"", "");
    }

    private static double together(Served served, List<String> pages) throws InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Double>> waited = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                waited.add(readers.submit(() -> {
                    double slowest = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        slowest = Math.max(
                                slowest,
                                served.seconds(pages.get((first + round) % pages.size()), 1)
                                        .get(0));
                    }
                    return slowest;
                }));
            }
            List<Double> slowest = new ArrayList<>();
            for (Future<Double> reader : waited) {
                slowest.add(reader.get());
            }
            return Collections.max(slowest);
        } finally {
            readers.shutdownNow();
        }
    }
}
