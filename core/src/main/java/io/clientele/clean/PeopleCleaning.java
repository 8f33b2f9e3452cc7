package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.time.LocalDate;
import java.util.Map;

/** A table with one row a customer, with or without what they bought in sum. */
final class PeopleCleaning {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final LocalDate today;
    private final String receiptOf;
    private final boolean keyed;

    /**
     * @param today the day on which "days since the last purchase" are counted back
     * @param receiptOf the receipt a row of the reading came with, in SQL
     */
    PeopleCleaning(ReceiptSteps steps, Receipt receipt, LocalDate today, String receiptOf) {
        this.steps = steps;
        this.engine = steps.engine();
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.today = today;
        this.receiptOf = receiptOf;
        this.keyed = receipt.has(Meaning.CUSTOMER_KEY)
                || receipt.has(Meaning.EMAIL)
                || receipt.has(Meaning.PHONE)
                || receipt.has(Meaning.CUSTOMER_NAME);
    }

    void clean(Reading reading, String rows) {
        steps.make(
                "clean.reading",
                "-- one row a row of the table, and whether it can be placed\nselect *, " + placed()
                        + " as placed\nfrom (\n" + new PeopleReading(receipt, reading.values()).select(rows)
                        + "\n) as r");
        new FieldCounts(steps, receipt, reading).keep(rows, "temp.reading");
        Map<String, String> values = Map.ofEntries(
                Map.entry("receipt", dialect.quoted(receipt.id())),
                Map.entry("source", dialect.quoted(receipt.source())),
                Map.entry("fileKey", dialect.quoted(receipt.sha256().substring(0, 12))),
                Map.entry("tableKey", dialect.quoted(tableKey())),
                Map.entry("readAs", dialect.quoted(readAs())),
                Map.entry("receivedAt", dialect.instant(receipt.receivedAt())),
                Map.entry("backfill", String.valueOf(receipt.backfill())),
                Map.entry("today", dialect.day(today)),
                Map.entry("turn", String.valueOf(receipt.standing().turn())));
        Map<String, String> ofRows = Map.of("receipt", receiptOf, "zero", keyed ? "false" : "true");
        steps.append("clean.quarantine", SqlText.of("clean", "unplaced_people", ofRows));
        steps.make("clean.new_people", SqlText.of("clean", "new_people", values));
        steps.make("clean.people_again", SqlText.of("clean", "people_again", values));
        engine.run(
                "clean people_again", "delete from new_people where record_id in (select record_id from people_again)");
        Findings findings = new Findings(steps, receipt);
        if (!keyed) {
            findings.add("no column names the customer; each row is one", null, receipt.rowCount());
        }
        supersede("parties");
        steps.append("clean.parties", SqlText.of("clean", "people", values));
        if (receipt.kind() == TableKind.SUMMARIES) {
            supersede("summaries");
            steps.append("clean.summaries", SqlText.of("clean", "summaries", values));
        }
        supersede("attributes");
        for (ColumnMapping column : receipt.columns()) {
            if (column.meaning() == Meaning.ATTRIBUTE) {
                attribute(column, rows, reading.values(), values);
            }
        }
        steps.append("clean.balances", SqlText.of("clean", "balances_people", ofRows));
    }

    /** A table of customers that comes again, with the same headers, ends what it told of the same records before. */
    private void supersede(String table) {
        steps.afterwards(() -> engine.run(
                "clean." + table,
                "update clean." + table + " as c set known_to = "
                        + dialect.instant(receipt.receivedAt()) + " where c.known_to is null and c.table_key = "
                        + dialect.quoted(tableKey()) + " and c.record_id in (select record_id from new_people)"));
    }

    private String tableKey() {
        return OpaqueId.of(
                        't',
                        receipt.columns().stream().map(ColumnMapping::header).toArray(String[]::new))
                .substring(0, 12);
    }

    /** What makes equal rows say the same: what their columns mean and, for days counted back, from which day. */
    private String readAs() {
        StringBuilder read = new StringBuilder();
        receipt.columns()
                .forEach(column -> read.append(column.meaning().word())
                        .append(' ')
                        .append(column.format())
                        .append(';'));
        return receipt.has(Meaning.RECENCY_DAYS) ? read.append(today).toString() : read.toString();
    }

    private String placed() {
        String key = "not replaced and " + (keyed ? "source_key is not null" : "true");
        return receipt.kind() == TableKind.SUMMARIES
                ? "fault is null and " + key + " and (purchases is not null or amount is not null)"
                : "fault is null and " + key;
    }

    private void attribute(ColumnMapping column, String rows, ColumnValues cells, Map<String, String> values) {
        String number = column.isOfNumbers()
                ? "read_amount(t." + column.column() + ", " + dialect.quoted(ColumnValues.mark(column)) + ")"
                : "cast(null as decimal(18, 4))";
        String day = column.isOfDays() ? cells.day(column) : "cast(null as date)";
        steps.append(
                "clean.attributes",
                "-- one row a value of an attribute that a record has\nselect p.record_id, "
                        + dialect.quoted(column.header())
                        + " as attribute, "
                        + SqlText.fill(
                                "named(t." + column.column() + ") as text_value, " + number
                                        + " as number_value, " + day
                                        + " as date_value, ${tableKey} as table_key, ${turn} as turn, ${receivedAt} as known_from, ${receipt} as receipt_id,"
                                        + " t.line",
                                values)
                        + "\nfrom " + rows
                        + " as t\njoin new_people as p on p.line = t.line and p.repair_no = t.repair_no and p.latest\nwhere trim(t."
                        + column.column() + ") <> ''");
    }
}
