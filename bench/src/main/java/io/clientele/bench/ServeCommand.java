package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    private static final int QUESTIONS = 20;
    private static final int ROUNDS = 5;
    private static final double P95 = .95;
    private static final Limit AT_ONCE = Limit.ofSeconds(2);

    /** What is imported beside the readers: one customer in ten as many, of another seed. */
    private static final int TENTH = 10;

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
            double home = served.seconds(List.of("/api/home")).get(0);
            table.add(new Measured(
                    "start, until Home is told", Usage.ofSeconds(served.seconds() + home), 0, Limit.ofSeconds(3)));
            table.add(Measured.alone(
                    "the courses of Home, first time",
                    Usage.ofSeconds(served.seconds(List.of("/api/home/courses")).get(0))));
            ServedPages shop = new ServedPages(served, customers);
            List<ServedPages.Page> pages = shop.pages();
            for (ServedPages.Page page : pages) {
                table.add(waited(page, again(served, page)));
            }
            for (ServedPages.Page page : shop.questions(QUESTIONS)) {
                table.add(waited(page, served.seconds(page.paths())));
            }
            Readers readers = new Readers(served, pages);
            table.add(slowest("20 readers at once", readers.slowest(ROUNDS, () -> false)));
            table.add(slowest("the same beside an import", besideAnImport(program, readers)));
            table.add(Measured.alone("memory afterwards", new Usage(0, -1, served.megabytes())));
        }
        System.out.print(table.text());
        return table.over() ? 1 : 0;
    }

    /** The command goes to the server, which holds the workspace. */
    private Readers.Slowest besideAnImport(Program program, Readers readers)
            throws IOException, InterruptedException, ExecutionException {
        Path more = Shop.keep(place.scratch(), ShopSize.of(Math.max(TENTH, customers / TENTH)), ShopCommand.SEED + 1);
        ExecutorService aside = Executors.newSingleThreadExecutor();
        try {
            Future<Usage> coming = aside.submit(() -> program.beside(List.of(
                    "import", more.toString(), "--home", program.workspace().toString(), "--yes")));
            Readers.Slowest slowest = readers.slowest(ROUNDS, () -> !coming.isDone());
            coming.get();
            return slowest;
        } finally {
            aside.shutdownNow();
        }
    }

    private static Measured slowest(String who, Readers.Slowest slowest) {
        String what = who + ", slowest: " + slowest.page().name();
        return new Measured(what, Usage.ofSeconds(slowest.seconds()), 0, AT_ONCE);
    }

    private static Measured waited(ServedPages.Page page, List<Double> seconds) {
        double p95 = seconds.get((int) Math.ceil(P95 * seconds.size()) - 1);
        return new Measured(page.name() + ", p95", Usage.ofSeconds(p95), 0, Limit.ofSeconds(page.limit()));
    }

    private static List<Double> again(Served served, ServedPages.Page page) {
        String path = page.paths().get(0);
        served.get(path);
        return served.seconds(path, REQUESTS);
    }
}
