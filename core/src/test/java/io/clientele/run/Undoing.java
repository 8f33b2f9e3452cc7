package io.clientele.run;

import io.clientele.collect.ColumnWord;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Inputs;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A workspace in which each thing done takes place an hour after the one before. */
final class Undoing implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> FACTS = List.of(
            "orders",
            "order_lines",
            "parties",
            "attributes",
            "summaries",
            "products",
            "rates",
            "costs",
            "events",
            "event_properties");

    final Workspace workspace;
    private final Path folder;
    private int hours;

    private Undoing(Path folder, String home) {
        this.folder = folder;
        this.workspace = Workspace.open(folder.resolve(home), EngineSettings.defaults());
    }

    static Undoing in(Path folder, String home) {
        return new Undoing(folder, home);
    }

    Instant hour(int number) {
        return Instant.parse("2026-04-01T00:00:00Z").plusSeconds(3_600L * number);
    }

    Clock next() {
        return Clock.fixed(hour(++hours), ZoneOffset.UTC);
    }

    /** Takes a file in; returns its newest receipt. */
    Receipt take(String name, String text, String... mapping) {
        return take(write(name, text), mapping);
    }

    Receipt take(Path file, String... mapping) {
        new Plan(workspace, settings(mapping), next()).take(List.of(file));
        List<Receipt> all = new Receipts(workspace.engine()).all();
        return all.get(all.size() - 1);
    }

    /** What taking the file in would do. */
    Checked check(Path file, String... mapping) {
        return new Plan(workspace, settings(mapping), next()).check(Inputs.find(List.of(file)));
    }

    static PlanSettings settings(String... mapping) {
        Map<String, ColumnWord> said = java.util.Arrays.stream(mapping)
                .map(line -> line.split("="))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> ColumnWord.parse(parts[1]).orElseThrow()));
        PlanSettings plain = PlanSettings.defaults(ZONE);
        return new PlanSettings(ZONE, null, "shop", null, said, plain.rfm(), plain.groups(), true);
    }

    Receipt withdraw(Receipt receipt) {
        return new Undo(workspace, next()).withdraw(receipt.id());
    }

    Receipt restore(Receipt receipt) {
        return new Undo(workspace, next()).restore(receipt.id());
    }

    Answer run() {
        return new Plan(workspace, PlanSettings.defaults(ZONE), next()).compute(List.of());
    }

    /** With rates that hold for so many days. */
    Answer run(int rateDays) {
        PlanSettings plain = PlanSettings.defaults(ZONE);
        PlanSettings settings = new PlanSettings(
                ZONE, null, null, null, Map.of(), plain.rfm(), plain.groups(), true, TodaySetting.DATA, rateDays);
        return new Plan(workspace, settings, next()).compute(List.of());
    }

    /** What is believed now of each table of facts, without receipts and without when it was known. */
    Map<String, String> believed() {
        run();
        Map<String, String> tables = new TreeMap<>();
        for (String table : FACTS) {
            tables.put(
                    table,
                    rows("select * exclude (receipt_id, known_from, known_to"
                            + (Set.of("orders", "order_lines", "summaries", "costs", "events", "event_properties")
                                            .contains(table)
                                    ? ""
                                    : ", turn")
                            + ") from clean." + table + " where known_to is null order by all"));
        }
        tables.put("customers", rows("select * from unify.customers order by all"));
        tables.put("products now", rows("select * from unify.products order by all"));
        tables.put("totals", rows("select * from value.totals order by all"));
        return tables;
    }

    String rows(String sql) {
        return workspace.engine().rows("look", sql).stream().map(Undoing::text).collect(Collectors.joining("\n"));
    }

    private static String text(Row row) {
        return IntStream.rangeClosed(1, row.width())
                .mapToObj(column -> String.valueOf(row.get(column)))
                .collect(Collectors.joining(" "));
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
