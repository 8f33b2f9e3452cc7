package io.clientele.run;

import io.clientele.clean.KnownCustomers;
import io.clientele.clean.ReadRows;
import io.clientele.collect.Receipt;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.PassedOver;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an import before it is one. Nothing is reckoned here: the import is rehearsed, and what its receipts would tell is
 * read from the tables it would leave, before they are rolled back.
 */
final class Checking {

    /** Rows as they came and were read, to page through. */
    private static final int MOST_ROWS = 20;

    /** Rows of one reason. All of them wait on the page Data afterwards. */
    private static final int MOST_ASIDE = 20;

    private final Workspace workspace;
    private final Engine engine;
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, Receipt> replaced = new HashMap<>();
    private final Map<String, KnownCustomers> customers = new HashMap<>();
    private final Map<String, List<ReadRows>> rows = new HashMap<>();

    Checking(Workspace workspace) {
        this.workspace = workspace;
        this.engine = workspace.engine();
    }

    Checked of(Found found, Taking taking) {
        String received = new Received(engine).ofReceipts();
        AtomicReference<Checked> checked = new AtomicReference<>();
        taking.rehearse(found, this::arrives, passedOver -> checked.set(told(passedOver, received)));
        return Objects.requireNonNull(checked.get());
    }

    private Runnable arrives(Receipt receipt, @Nullable Receipt instead) {
        receipts.add(receipt);
        if (instead != null) {
            replaced.put(receipt.id(), instead);
        }
        return () -> {
            KnownCustomers.of(engine, receipt).ifPresent(count -> customers.put(receipt.id(), count));
            rows.put(receipt.id(), ReadRows.first(workspace, receipt, MOST_ROWS));
        };
    }

    private Checked told(List<PassedOver> passedOver, String received) {
        List<Map<String, @Nullable Object>> told =
                new ReportReceipts(engine, new ReportWords(Texts.of("en"))).of(receipts);
        List<Checked.Table> tables = new ArrayList<>();
        for (int place = 0; place < receipts.size(); place++) {
            tables.add(table(receipts.get(place), told.get(place)));
        }
        return new Checked(tables, passedOver, received);
    }

    private Checked.Table table(Receipt receipt, Map<String, @Nullable Object> told) {
        return new Checked.Table(
                told,
                parts(receipt),
                replaced.containsKey(receipt.id()),
                customers.get(receipt.id()),
                reasons(receipt),
                fields(receipt),
                rows.getOrDefault(receipt.id(), List.of()));
    }

    private List<Checked.Part> parts(Receipt receipt) {
        return engine
                .rows(
                        "check",
                        "select part, currency, cast(sum(row_count) as bigint), sum(amount) from clean.balances"
                                + " where receipt_id = ? group by part, currency order by part, currency nulls last",
                        receipt.id())
                .stream()
                .map(row -> new Checked.Part(
                        String.valueOf(row.text(1)), row.text(2), row.number(3), row.isNull(4) ? null : row.decimal(4)))
                .toList();
    }

    private List<Checked.Reason> reasons(Receipt receipt) {
        List<Checked.Reason> reasons = new ArrayList<>();
        for (Row row : engine.rows(
                "check",
                "select reason, count(*) from clean.set_aside where receipt_id = ? and repaired_by is null"
                        + " group by reason order by 2 desc, 1",
                receipt.id())) {
            String reason = String.valueOf(row.text(1));
            List<Checked.Aside> first = new ArrayList<>();
            new OpenRows(workspace)
                    .first(receipt, reason, MOST_ASIDE)
                    .forEach((line, open) -> first.add(new Checked.Aside(line, open.raw(), open.values())));
            reasons.add(new Checked.Reason(reason, row.number(2), first));
        }
        return reasons;
    }

    private List<Checked.Field> fields(Receipt receipt) {
        return engine
                .rows(
                        "check",
                        "select column_no, row_count, filled, valid from clean.field_counts where receipt_id = ?"
                                + " order by column_no",
                        receipt.id())
                .stream()
                .map(row -> new Checked.Field(
                        "c" + row.number(1), row.number(2), row.number(3), row.isNull(4) ? null : row.number(4)))
                .toList();
    }
}
