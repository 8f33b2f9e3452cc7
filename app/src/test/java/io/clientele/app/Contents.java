package io.clientele.app;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands in the tables of a workspace; a moment of the test itself reads "now", whenever that was. */
final class Contents {

    private static final LocalDateTime BEGIN = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1);

    private Contents() {}

    static Map<String, String> of(Path home) {
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            return of(workspace.engine());
        }
    }

    static Map<String, String> of(Engine engine) {
        Map<String, String> tables = new TreeMap<>();
        for (String name : texts(
                engine,
                "select table_schema || '.' || table_name from information_schema.tables where table_catalog ="
                        + " 'workspace' and table_schema in ('collect', 'clean', 'unify', 'value', 'segment')"
                        // What a run has made and not published is no answer yet.
                        + " and table_name not like '%(draft)'"
                        // A view over the parts by their paths; the parts are compared as files.
                        + " and table_schema || '.' || table_name <> 'collect.lines'")) {
            MessageDigest digest = sha256();
            long[] count = new long[1];
            // In the order of the texts: moments of two runs may sort otherwise.
            engine.rows("test", "from workspace." + name).stream()
                    .map(Contents::text)
                    .sorted()
                    .forEach(row -> {
                        digest.update(row.getBytes(StandardCharsets.UTF_8));
                        count[0]++;
                    });
            tables.put(name, count[0] + " rows, " + HexFormat.of().formatHex(digest.digest()));
        }
        return tables;
    }

    /** The first column of a select. */
    static List<String> texts(Engine engine, String select) {
        return engine.rows("test", select).stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private static String text(Row row) {
        return IntStream.rangeClosed(1, row.width())
                .mapToObj(row::get)
                .map(value -> isNow(value) ? "now" : String.valueOf(value))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static boolean isNow(Object value) {
        return value instanceof LocalDateTime moment && moment.isAfter(BEGIN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
