package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.text.DatePurpose;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.util.Map;

/**
 * A table of exchange rates: of a pair of currencies and a day, what one was worth in the other. A rate that comes again
 * unchanged is already known; changed, it takes the place of the older one.
 */
final class RateCleaning {

    private static final String PAIR = "([A-Z]{3})[ ]*[/_:|>-]?>?[ ]*([A-Z]{3})";

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final String receiptOf;
    private final FactSteps facts;

    /** @param receiptOf the receipt a row of the reading came with, in SQL */
    RateCleaning(ReceiptSteps steps, Receipt receipt, String receiptOf) {
        this.steps = steps;
        this.engine = steps.engine();
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.receiptOf = receiptOf;
        this.facts = new FactSteps(steps, receipt, "cast(n.day as timestamp)");
    }

    void clean(Reading reading, String rows) {
        steps.make("clean.reading", select(reading.values(), rows));
        new FieldCounts(steps, receipt, reading).keep(rows, "temp.reading");
        steps.make("clean.new_rates", Map.of("perBase", String.valueOf(receipt.has(Meaning.RATE_PER_BASE))));
        facts.append("quarantine", "unplaced_rates", receiptOf);
        facts.append("balances", "balances_rates", receiptOf);
        steps.afterwards(() -> engine.run("clean.rates", SqlText.of("clean", "rates_again", facts.values(receiptOf))));
        facts.append("rates", "rates", dialect.quoted(receipt.id()));
        twoADay();
    }

    /** A pair in one cell (USD/VND) names both; a currency that nobody knows stays, and converts what is in it. */
    private String select(ColumnValues values, String rows) {
        String told = upper(Meaning.CURRENCY);
        String pair = "regexp_full_match(" + told + ", '" + PAIR + "')";
        return "-- one row a row of the table, and whether it can be placed\nselect *, fault is null and day is not null"
                + " and currency is not null and coalesce(rate > 0, false) and not replaced as placed\nfrom (\nselect line, fault, raw,"
                + " repair_no, replaced"
                + ",\n    cast(" + values.moment(Meaning.DAY, DatePurpose.ORDER) + " as date) as day"
                + ",\n    case when " + pair + " then regexp_extract(" + told + ", '" + PAIR + "', 1) else "
                + code(told)
                + " end as currency"
                + ",\n    case when " + pair + " then regexp_extract(" + told + ", '" + PAIR + "', 2) else "
                + code(upper(Meaning.BASE_CURRENCY)) + " end as base_currency"
                + ",\n    " + rate() + " as rate"
                + ",\n    " + values.trimmed(Meaning.DAY) + " as day_text"
                + ",\n    " + values.trimmed(Meaning.CURRENCY) + " as currency_text"
                + ",\n    coalesce(" + values.trimmed(Meaning.RATE) + ", " + values.trimmed(Meaning.RATE_PER_BASE)
                + ") as rate_text"
                + "\nfrom " + rows + "\n) as r";
    }

    private static String code(String told) {
        return "case when regexp_full_match(" + told + ", '[A-Z]{3}') then " + told + " else currency_in(" + told + ", "
                + told + ") end";
    }

    private String upper(Meaning meaning) {
        return receipt.column(meaning)
                .map(column -> "upper(trim(" + column.column() + "))")
                .orElse("cast(null as varchar)");
    }

    private String rate() {
        ColumnMapping column = receipt.column(Meaning.RATE)
                .or(() -> receipt.column(Meaning.RATE_PER_BASE))
                .orElseThrow();
        return "read_rate(" + column.column() + ", " + dialect.quoted(ColumnValues.mark(column)) + ")";
    }

    /** Of two rates for one day the lower row counts. */
    private void twoADay() {
        long days = OrderCleaning.count(engine, "select count(*) from new_rates where row_count > 1");
        if (days > 0) {
            new Findings(steps, receipt).add("two rates for one day", "rate", days);
        }
    }
}
