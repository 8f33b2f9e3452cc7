package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One file through the program, whole and step by step, beside the bare statements. */
final class Comparison {

    private final Place place;
    private final Path file;
    private final String read;

    /** @param read the select that reads {@code ${file}} with the columns of an invented shop */
    Comparison(Place place, Path file, String read) {
        this.place = place;
        this.file = file;
        this.read = read;
    }

    /**
     * Measures and adds the rows to the table.
     *
     * @param whole limit of all of analyze; @param imports of taking the file in; @param step of each step
     */
    void measure(Table table, @Nullable Limit whole, @Nullable Limit imports, @Nullable Limit step, double peer)
            throws IOException, InterruptedException, SQLException {
        Program program = place.program();
        Map<String, Double> bare = place.bare().seconds(file, read, Stage.ALL, place.runs());
        String home = program.out().resolve("home").toString();
        Usage taken = program.run(place.runs(), List.of("import", file.toString(), "--home", home, "--yes"));
        List<Usage> all = new ArrayList<>();
        Map<String, List<Usage>> steps = new TreeMap<>();
        for (int run = 0; run < place.runs(); run++) {
            all.add(program.run(
                    1,
                    List.of("analyze", file.toString(), "--out", program.out().toString(), "--yes")));
            Steps.seconds(program.workspace())
                    .forEach((made, seconds) -> steps.computeIfAbsent(made, name -> new ArrayList<>())
                            .add(Usage.ofSeconds(seconds)));
        }
        table.add(new Measured("analyze, whole process", Usage.median(all), peer, whole));
        table.add(new Measured("import, whole process", taken, bare.getOrDefault("read", 0.0), imports));
        for (Stage stage : Stage.ALL) {
            double seconds = stage.steps().stream()
                    .filter(steps::containsKey)
                    .mapToDouble(made -> Usage.median(Objects.requireNonNull(steps.get(made)))
                            .seconds())
                    .sum();
            if (seconds > 0) {
                double beside = bare.getOrDefault(stage.statement(), 0.0);
                table.add(new Measured(stage.statement(), Usage.ofSeconds(seconds), beside, step));
            }
        }
        double others = steps.keySet().stream()
                .filter(made ->
                        Stage.ALL.stream().noneMatch(stage -> stage.steps().contains(made)))
                .mapToDouble(made ->
                        Usage.median(Objects.requireNonNull(steps.get(made))).seconds())
                .sum();
        table.add(Measured.alone("steps without a statement of their own", Usage.ofSeconds(others)));
        double sum = steps.values().stream()
                .mapToDouble(times -> Usage.median(times).seconds())
                .sum();
        table.add(Measured.alone(
                "figures, publishing, report", Usage.ofSeconds(Usage.median(all).seconds() - taken.seconds() - sum)));
        table.add(Measured.alone(
                "bare: read and all statements",
                Usage.ofSeconds(
                        bare.values().stream().mapToDouble(Double::doubleValue).sum())));
    }
}
