package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of events: what happened, when, to whom and where, and all else a row tells as properties. Only a row without a readable
 * moment is set aside.
 */
final class EventCleaning {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final String receiptOf;

    /** @param receiptOf the receipt a row of the reading came with, in SQL */
    EventCleaning(ReceiptSteps steps, Receipt receipt, String receiptOf) {
        this.steps = steps;
        this.engine = steps.engine();
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.receiptOf = receiptOf;
    }

    /** @param rows what stands after from */
    void clean(Reading reading, String rows) {
        EventReading events = new EventReading(receipt, reading.values(), dialect);
        steps.make(
                "clean.reading",
                "-- one row a row of the table, and whether it can be placed\nselect *, fault is null and local_time is not null"
                        + " and not replaced as placed,\n    coalesce(strpos(date_text, ':') > 0"
                        + " or cast(local_time as date) <> local_time, false) as timed\nfrom (\n"
                        + events.select(rows) + "\n) as r");
        new FieldCounts(steps, receipt, reading).keep(rows, "temp.reading");
        Map<String, String> ofRows = Map.of("receipt", receiptOf);
        steps.append("clean.quarantine", SqlText.of("clean", "unplaced_events", ofRows));
        steps.make(
                "clean.new_parties",
                SqlText.of(
                        "clean",
                        "event_parties",
                        Map.of(
                                "source",
                                dialect.quoted(receipt.source()),
                                "latest",
                                String.join(",\n    ", OrderGrouping.BASICS))));
        steps.make("clean.new_events", newEvents());
        steps.make("clean.new_properties", properties(events, rows, reading.values()));
        supersede();
        append(reading);
        steps.append("clean.findings", SqlText.of("clean", "event_findings", ofRows));
        steps.append("clean.balances", SqlText.of("clean", "balances_events", ofRows));
    }

    private String newEvents() {
        return SqlText.of(
                "clean",
                "new_events",
                Map.of(
                        "source", dialect.quoted(receipt.source()),
                        "utc", dialect.utcOfLocal(receipt.zone().getId(), "e.local_time"),
                        "minute", dialect.minuteOfDay("e.local_time"),
                        "weekday", dialect.weekday("e.local_time")));
    }

    /** The cells of the other columns, and the phone of a caller nobody named: a phone alone is no record. */
    private String properties(EventReading events, String rows, ColumnValues values) {
        List<ColumnMapping> columns = events.properties();
        String cells = columns.stream().map(column -> ", t." + column.column()).collect(Collectors.joining());
        List<String> each = new ArrayList<>();
        for (ColumnMapping column : columns) {
            boolean number = column.isOfNumbers() || column.meaning().content() == Meaning.Content.NUMBER;
            each.add("select event_id, line, " + dialect.quoted(column.header()) + " as property, trim("
                    + column.column()
                    + ") as text_value, " + (number ? values.number(column) : "cast(null as decimal(18, 4))")
                    + " as number_value\nfrom cells\nwhere trim(" + column.column() + ") <> ''");
        }
        each.add(
                "select event_id, line, " + dialect.quoted(phoneHeader())
                        + " as property, unnamed_phone as text_value, cast(null as decimal(18, 4)) as number_value\nfrom new_events\nwhere unnamed_phone is not null");
        return "-- one row a property of an event of this receipt\nwith cells as (\n    select e.event_id, e.line"
                + cells
                + "\n    from new_events as e\n    join " + rows
                + " as t on t.line = e.line and t.repair_no = e.repair_no\n)\n" + String.join("\nunion all\n", each);
    }

    private String phoneHeader() {
        return receipt.column(Meaning.PHONE).map(ColumnMapping::header).orElse(Meaning.PHONE.word());
    }

    /** An event that comes again unchanged is already known; changed, it ends the older version. */
    private void supersede() {
        boolean first = OrderCleaning.count(
                        engine,
                        "select count(*) from (select 1 from clean.events where known_to is null and source = "
                                + dialect.quoted(receipt.source()) + " limit 1) as e")
                == 0;
        if (first) {
            return;
        }
        steps.make("clean.events_again", Map.of());
        engine.run(
                "clean events_again",
                "delete from new_events where event_id in (select event_id from events_again where unchanged)");
        for (String table : List.of("clean.events", "clean.event_properties")) {
            steps.afterwards(() -> engine.run(
                    "clean events_again",
                    "update " + table + " set known_to = " + dialect.instant(receipt.receivedAt())
                            + " where known_to is null and event_id in"
                            + " (select event_id from events_again where not unchanged)"));
        }
    }

    private void append(Reading reading) {
        String receivedAt = dialect.instant(receipt.receivedAt());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("receipt", dialect.quoted(receipt.id()));
        values.put("source", dialect.quoted(receipt.source()));
        values.put("knownFrom", receipt.backfill() ? "least(happened_at, " + receivedAt + ")" : receivedAt);
        values.put("receivedAt", receivedAt);
        values.put("backfill", String.valueOf(receipt.backfill()));
        values.put("turn", String.valueOf(receipt.standing().turn()));
        for (String table : List.of("parties", "events", "event_properties")) {
            steps.append("clean." + table, SqlText.of("clean", table, values));
        }
        if (receipt.has(Meaning.PRODUCT_KEY) || receipt.has(Meaning.PRODUCT_NAME)) {
            steps.append("clean.products", SqlText.of("clean", "products", values));
        }
    }
}
