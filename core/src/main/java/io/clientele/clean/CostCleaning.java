package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.text.CostKind;
import io.clientele.text.DatePurpose;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import java.util.List;
import java.util.Map;

/**
 * A table of costs: money that was spent on winning, keeping or serving customers, on a day. A cost that comes again unchanged is
 * already known; changed, it takes the place of the older version.
 */
final class CostCleaning {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final String receiptOf;
    private final FactSteps facts;

    /** @param receiptOf the receipt a row of the reading came with, in SQL */
    CostCleaning(ReceiptSteps steps, Receipt receipt, String receiptOf) {
        this.steps = steps;
        this.engine = steps.engine();
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.receiptOf = receiptOf;
        this.facts = new FactSteps(steps, receipt, "n.happened_at");
    }

    void clean(Reading reading, String rows) {
        steps.make("clean.reading", select(reading.values(), rows));
        new FieldCounts(steps, receipt, reading).keep(rows, "temp.reading");
        steps.make("clean.new_costs", facts.values(receiptOf));
        steps.make("clean.costs_known", Map.of());
        facts.append("quarantine", "unplaced_costs", receiptOf);
        facts.append("balances", "balances_costs", receiptOf);
        steps.afterwards(
                () -> engine.run(
                        "clean.costs",
                        "update clean.costs set known_to = " + dialect.instant(receipt.receivedAt())
                                + " where known_to is null and cost_id in (select cost_id from costs_known where not unchanged)"));
        facts.append("costs", "costs", dialect.quoted(receipt.id()));
        ofNoKind();
    }

    private String select(ColumnValues values, String rows) {
        String amount = values.number(Meaning.COST);
        return "-- one row a row of the table, and whether it can be placed\nselect *, coalesce(told_kind,"
                + " '" + CostKind.OTHER.word()
                + "') as kind, cast(local_time as date) as day, fault is null and local_time is not null and"
                + " amount is not null and not replaced as placed,\n    strpos(day_text, ':') > 0 or cast(local_time as date) <>"
                + " local_time as timed\nfrom (\nselect line, fault, raw, repair_no, replaced"
                + ",\n    " + values.named(Meaning.ORDER_KEY) + " as cost_key"
                + ",\n    " + values.moment(Meaning.DAY, DatePurpose.ORDER) + " as local_time"
                + ",\n    " + values.recordKey() + " as source_key"
                + ",\n    " + kind() + " as told_kind"
                + ",\n    " + values.trimmed(Meaning.COST_KIND) + " as kind_text"
                + ",\n    " + values.named(Meaning.CHANNEL) + " as channel"
                + ",\n    " + values.named(Meaning.CAMPAIGN) + " as campaign"
                + ",\n    " + values.named(Meaning.SEGMENT) + " as segment"
                + ",\n    " + amount + " as amount"
                + ",\n    " + values.currency(List.of(Meaning.COST)) + " as currency"
                + ",\n    " + values.trimmed(Meaning.DAY) + " as day_text"
                + ",\n    " + values.trimmed(Meaning.COST) + " as amount_text"
                + "\nfrom " + rows + "\n) as r";
    }

    private String kind() {
        return receipt.column(Meaning.COST_KIND)
                .map(column -> "cost_kind(" + column.column() + ")")
                .orElse("cast(null as varchar)");
    }

    /** What is spent on nothing that is known is spent on something else. */
    private void ofNoKind() {
        long rows = OrderCleaning.count(
                engine, "select count(*) from reading where placed and told_kind is null and kind_text <> ''");
        if (rows > 0) {
            new Findings(steps, receipt).add("kind of cost not known", "cost_kind", rows);
        }
    }
}
