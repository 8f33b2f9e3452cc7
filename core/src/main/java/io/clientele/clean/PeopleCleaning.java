package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.SqlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A table with one row a customer, with or without what they bought in sum. */
final class PeopleCleaning {

    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final LocalDate today;
    private final boolean keyed;

    /** @param today the day on which "days since the last purchase" are counted back */
    PeopleCleaning(Engine engine, Receipt receipt, LocalDate today) {
        this.engine = engine;
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.today = today;
        this.keyed = receipt.has(Meaning.CUSTOMER_KEY)
                || receipt.has(Meaning.EMAIL)
                || receipt.has(Meaning.PHONE)
                || receipt.has(Meaning.CUSTOMER_NAME);
    }

    void clean(String reading, String rows) {
        make("reading", "select *, " + placed() + " as placed\nfrom (\n" + reading + "\n) as r");
        Map<String, String> values = Map.of(
                "receipt", dialect.quoted(receipt.id()),
                "source", dialect.quoted(receipt.source()),
                "fileKey", dialect.quoted(receipt.sha256().substring(0, 12)),
                "receivedAt", dialect.instant(receipt.receivedAt()),
                "backfill", String.valueOf(receipt.backfill()),
                "today", dialect.day(today),
                "zero", keyed ? "false" : "true");
        engine.run(
                "clean.quarantine",
                "insert into clean.quarantine by name\n" + SqlText.of("clean", "unplaced_people", values));
        make("new_people", SqlText.of("clean", "new_people", values));
        Findings findings = new Findings(engine, receipt);
        if (!keyed) {
            findings.add("no column names the customer; each row is one", null, receipt.rowCount());
        }
        engine.run("clean.parties", "insert into clean.parties by name\n" + SqlText.of("clean", "people", values));
        if (receipt.kind() == TableKind.SUMMARIES) {
            engine.run(
                    "clean.summaries",
                    "insert into clean.summaries by name\n" + SqlText.of("clean", "summaries", values));
        }
        for (ColumnMapping column : receipt.columns()) {
            if (column.meaning() == Meaning.ATTRIBUTE) {
                attribute(column, rows, values);
            }
        }
        engine.run(
                "clean.balances",
                "insert into clean.balances by name\n" + SqlText.of("clean", "balances_people", values));
        for (String table : List.of("reading", "new_people")) {
            engine.run("clean", "drop table temp." + table);
        }
    }

    private String placed() {
        String key = keyed ? "source_key is not null" : "true";
        return receipt.kind() == TableKind.SUMMARIES
                ? "fault is null and " + key + " and (purchases is not null or amount is not null)"
                : "fault is null and " + key;
    }

    private void attribute(ColumnMapping column, String rows, Map<String, String> values) {
        String number = column.format() == null
                ? "cast(null as decimal(18, 4))"
                : "read_amount(t." + column.column() + ", " + dialect.quoted(column.format()) + ")";
        engine.run(
                "clean.attributes",
                "insert into clean.attributes by name\nselect p.record_id, " + dialect.quoted(column.header())
                        + " as attribute, "
                        + SqlText.fill(
                                "named(t." + column.column() + ") as text_value, " + number
                                        + " as number_value, ${receivedAt} as known_from, ${receipt} as receipt_id, t.line",
                                values)
                        + "\nfrom " + rows
                        + " as t\njoin new_people as p on p.line = t.line and p.latest\nwhere trim(t."
                        + column.column() + ") <> ''");
    }

    private void make(String name, String select) {
        engine.run("clean " + name, "create or replace temp table " + name + " as\n" + select);
    }
}
