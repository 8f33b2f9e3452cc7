package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
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
    private static final int SEVERAL_THREADS_WORTH = Integer.getInteger("clientele.lines", 260_000);

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
        int lines = Integer.parseInt(one.get("clean.order_lines").split(" ", 2)[0]);
        assertThat(lines).isGreaterThan(SEVERAL_THREADS_WORTH - 1_000);
        for (int threads : new int[] {2, 8}) {
            assertThat(tables(threads, file)).as("%s threads", threads).isEqualTo(one);
        }
    }

    /** Of each table how many rows it has and the sha-256 of them all: the text of millions would not fit into memory. */
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
                MessageDigest digest = sha256();
                long[] count = new long[1];
                workspace.engine().stream("test", "from " + name + " order by all", row -> {
                    digest.update(text(row).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) '\n');
                    count[0]++;
                });
                tables.put(name, count[0] + " rows, " + HexFormat.of().formatHex(digest.digest()));
            }
        }
        return tables;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
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
