package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files with the same settings give the same tables, however many threads work on them. */
class SameTablesTest {

    private static final Clock LATER = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Path EXAMPLE = Path.of("..", "examples", "shop");

    /** The engine gives each thread 122,880 rows at a time; fewer rows would be one thread's work whatever is allowed. */
    private static final int SEVERAL_THREADS_WORTH = 260_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneTwoAndEightThreadsGiveTheExamplesTables() {
        Map<String, String> one = tables(1, EXAMPLE);
        assertThat(one).containsKeys("clean.order_lines", "unify.customers", "value.totals", "segment.groups");
        assertThat(tables(2, EXAMPLE)).isEqualTo(one);
        assertThat(tables(8, EXAMPLE)).isEqualTo(one);
    }

    @Test
    void soDoTheyForAFileThatIsSharedOut() throws IOException {
        Path file = folder.resolve("many.csv");
        write(file);
        Map<String, String> one = tables(1, file);
        assertThat(one.get("clean.order_lines").lines()).hasSizeGreaterThan(SEVERAL_THREADS_WORTH - 1_000);
        for (int threads : new int[] {2, 8}) {
            Map<String, String> several = tables(threads, file);
            assertThat(several.keySet()).isEqualTo(one.keySet());
            one.forEach((table, rows) -> assertThat(several.get(table).equals(rows))
                    .as("%s with %s threads", table, threads)
                    .isTrue());
        }
    }

    private Map<String, String> tables(int threads, Path files) {
        Path home = folder.resolve("home" + threads);
        Map<String, String> tables = new TreeMap<>();
        try (Workspace workspace =
                Workspace.open(home, EngineSettings.defaults().withThreads(threads))) {
            Answer answer = new Plan(workspace, PlanSettings.defaults(ZONE), LATER).analyze(List.of(files));
            tables.put("figures", answer.figures().toString());
            for (Row table : workspace
                    .engine()
                    .rows(
                            "test",
                            "select table_schema || '.' || table_name from information_schema.tables"
                                    + " where table_schema in ('collect', 'clean', 'unify', 'value', 'segment')")) {
                String name = String.valueOf(table.text(1));
                StringBuilder rows = new StringBuilder();
                workspace.engine().stream(
                        "test",
                        "from " + name + " order by all",
                        row -> rows.append(text(row)).append('\n'));
                tables.put(name, rows.toString());
            }
        }
        return tables;
    }

    private static String text(Row row) {
        return IntStream.rangeClosed(1, row.width())
                .mapToObj(column -> String.valueOf(row.get(column)))
                .collect(Collectors.joining("\t"));
    }

    private static void write(Path file) throws IOException {
        SplittableRandom chance = new SplittableRandom(20_260_101);
        LocalDate first = LocalDate.of(2024, 1, 1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("order no,order date,customer no,sku,quantity,unit price\n");
            for (int line = 0; line < SEVERAL_THREADS_WORTH; line++) {
                int order = line / 3;
                out.write("%d,%s,%d,P%d,%d,%d.%02d%n"
                        .formatted(
                                100_000 + order,
                                first.plusDays(order / 200),
                                order * 31L % 9_001,
                                chance.nextInt(300),
                                chance.nextInt(20) == 0 ? -1 : 1 + chance.nextInt(4),
                                chance.nextInt(90),
                                chance.nextInt(100)));
            }
        }
    }
}
