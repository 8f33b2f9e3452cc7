package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.Said;
import io.clientele.collect.file.Input;
import io.clientele.ledger.Ledger;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.text.Maybe;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a workspace, open beside it. A receipt is committed to the warehouse first; whatever the ledger misses, after a
 * crash between the two, is added when the books are opened.
 */
public final class Books implements AutoCloseable {

    private final Workspace workspace;
    private final Ledger ledger;
    private final MappingsBook mappings;
    private final Clock clock;
    private final Set<String> met = new TreeSet<>();

    private Books(Workspace workspace, Ledger ledger, Clock clock) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.mappings = new MappingsBook(ledger);
        this.clock = clock;
    }

    public static Books open(Workspace workspace, Clock clock) {
        Books books = new Books(workspace, Ledger.open(workspace.home()), clock);
        try {
            books.catchUp();
            return books;
        } catch (RuntimeException failed) {
            books.close();
            throw failed;
        }
    }

    public SettingsBook settings() {
        return new SettingsBook(ledger, clock);
    }

    /** All receipts that were given, in order. */
    public List<WriteReceipt> receipts() {
        return ledger.receipts().all();
    }

    /** The table, read as was said of an earlier one like it. */
    Input asBefore(PlanSettings settings, Input table) {
        return mappings.asBefore(settings, table);
    }

    /** What the user says of a table's columns, and what was saved of a table with the same ones. */
    Said said(PlanSettings settings, Input table) {
        String file = table.name().substring(table.name().lastIndexOf('/') + 1);
        MappingsBook.names(table.shape()).forEach(name -> {
            met.add(Said.name(name));
            met.add(Said.name(file + ":" + name));
        });
        return mappings.said(settings, table);
    }

    /** Columns the user named that no table had: column, and maybe the one that was meant, else none. */
    List<Map<String, String>> neverMet(Set<String> named) {
        return named.stream()
                .filter(name -> !met.contains(name))
                .sorted()
                .map(name ->
                        Map.of("column", name, "maybe", Maybe.nearest(name, met).orElse("none")))
                .toList();
    }

    /** Notes a receipt of the warehouse and saves what its columns were taken for and how it was said to be written. */
    void note(Receipt receipt, Input table) {
        note(List.of(receipt), ledger.receipts().ids(WriteReceipt.Kind.IMPORT));
        ledger.inTransaction(() -> mappings.save(receipt, table));
    }

    private void catchUp() {
        AttributesBook.copy(ledger, workspace.engine());
        Set<String> noted = ledger.receipts().ids(WriteReceipt.Kind.IMPORT);
        List<Receipt> believed = new Receipts(workspace.engine()).believed();
        note(believed.stream().filter(receipt -> !noted.contains(receipt.id())).toList(), noted);
        believed.forEach(receipt -> ledger.receipts().noteBelieved(receipt.id()));
        withdrawn(noted);
    }

    private void note(List<Receipt> receipts, Set<String> noted) {
        if (receipts.isEmpty()) {
            return;
        }
        ledger.inTransaction(() -> receipts.forEach(receipt -> {
            if (!noted.contains(receipt.id())) {
                add(receipt.id(), receipt.table(), receipt.sha256(), receipt.rowCount(), receipt.receivedAt(), null);
            }
            mappings.save(receipt);
        }));
    }

    private void withdrawn(Set<String> noted) {
        for (Row row : workspace
                .engine()
                .rows(
                        "withdrawn receipts",
                        "select receipt_id, table_name, sha256, row_count, received_at, withdrawn_at from collect.receipts"
                                + " where withdrawn_at is not null order by place")) {
            String id = Objects.requireNonNull(row.text(1));
            if (noted.contains(id)) {
                ledger.receipts().noteWithdrawn(id, instant(row.moment(6)));
            } else {
                add(
                        id,
                        Objects.requireNonNull(row.text(2)),
                        Objects.requireNonNull(row.text(3)),
                        row.number(4),
                        instant(row.moment(5)),
                        instant(row.moment(6)));
            }
        }
    }

    private void add(String id, String table, String sha256, long rows, Instant received, @Nullable Instant withdrawn) {
        ledger.receipts()
                .add(new WriteReceipt(
                        id,
                        WriteReceipt.Kind.IMPORT,
                        Actor.LOCAL.name(),
                        received,
                        table,
                        sha256,
                        rows,
                        null,
                        null,
                        "receipts withdraw " + id,
                        withdrawn));
    }

    private static Instant instant(@Nullable LocalDateTime moment) {
        return Objects.requireNonNull(moment).toInstant(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
