package io.clientele.clean;

import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of every fact with money what it is worth in the base currency: by the rate of its day, half up to 4 places; without one
 * it is worth nothing that could be counted. Facts without any currency are taken for that of all sums. Where all are of one
 * currency and no cost is told, nothing needs to be looked at.
 */
final class Conversion {

    private final Engine engine;
    private final Dialect dialect;
    private final String base;
    private final ExchangeRates rates;

    Conversion(Engine engine, String base, int maxAge) {
        this.engine = engine;
        this.dialect = engine.dialect();
        this.base = base;
        this.rates = new ExchangeRates(engine, base, maxAge);
    }

    void convert() {
        boolean mixed = count("select count(distinct currency) from clean.orders") > 1;
        boolean told = count("select count(*) from (select 1 from clean.rates limit 1) as k") > 0;
        boolean costs = count("select count(unit_cost) from clean.products") > 0
                || count("select count(cost) from clean.order_lines") > 0;
        boolean spent = count("select count(*) from (select 1 from clean.costs limit 1) as c") > 0;
        boolean summaries = told || count("select count(distinct currency) from clean.summaries") > 1;
        if (mixed || told || costs || spent || summaries) {
            keepRates();
            if (mixed || told || costs) {
                lines(mixed || told);
            }
            others("costs", "local_day");
            others("summaries", "coalesce(last_day, first_day)");
            engine.run("convert", "drop table conversions");
        }
    }

    /** The rate of each currency on each day on which something was sold or spent in it. */
    private void keepRates() {
        engine.run(
                "convert",
                "create or replace temp table conversions (currency varchar not null, day date not null,"
                        + " numerator decimal(38, 0) not null, denominator decimal(38, 0) not null)");
        if (rates.isEmpty()) {
            return;
        }
        List<Object[]> known = new ArrayList<>();
        engine.stream(
                "convert", SqlText.of("clean", "days_of_currencies", Map.of("base", dialect.quoted(base))), row -> {
                    LocalDate day = LocalDate.parse(String.valueOf(row.text(2)));
                    rates.on(day, String.valueOf(row.text(1)))
                            .ifPresent(rate ->
                                    known.add(new Object[] {row.text(1), day, rate.numerator(), rate.denominator()}));
                });
        engine.load("temp.main.conversions", List.of("currency", "day", "numerator", "denominator"), known);
    }

    /** @param looking whether lines need to look at the currency of their order */
    private void lines(boolean looking) {
        Map<String, String> values = new HashMap<>();
        values.put("base", dialect.quoted(base));
        values.put("currency", looking ? "o.currency" : "'XXX'");
        values.put("orders", looking ? SqlText.of("clean", "currency_then") : "");
        values.put("givenBack", times("g.cost", units("l.quantity"), units("g.quantity")));
        values.put("amount", times("t.amount", "c.numerator", "c.denominator"));
        values.put("cost", times("t.cost", "c.numerator", "c.denominator"));
        values.put("ofProduct", times("p.unit_cost", units("t.quantity"), "10000"));
        values.put(
                "productConverted",
                times(times("p.unit_cost", units("t.quantity"), "10000"), "d.numerator", "d.denominator"));
        engine.run("convert", "create or replace temp table worth as\n" + SqlText.of("clean", "worth", values));
        engine.run(
                "convert",
                "update clean.order_lines set amount_base = w.amount_base, cost_base = w.cost_base from worth as w"
                        + " where w.place = order_lines.rowid");
        engine.run("convert", "drop table worth");
    }

    private void others(String table, String day) {
        String worth = "case when f.currency in (" + dialect.quoted(base) + ", 'XXX') then f.amount else "
                + times("f.amount", "c.numerator", "c.denominator") + " end";
        engine.run(
                "convert",
                "update clean." + table + " set amount_base = w.worth from (select f.rowid as place, " + worth
                        + " as worth from clean." + table
                        + " as f left join conversions as c on c.currency = f.currency"
                        + " and c.day = "
                        + day.replace("last_day", "f.last_day")
                                .replace("first_day", "f.first_day")
                                .replace("local_day", "f.local_day")
                        + ") as w where w.place = " + table + ".rowid and amount_base is distinct from w.worth");
    }

    /** Ten-thousandths of a quantity. */
    private static String units(String quantity) {
        return "cast(" + quantity + " * 10000 as hugeint)";
    }

    /**
     * An amount times one whole number by another, half up to its 4 places: in whole numbers, for a quotient of decimals is a
     * floating-point number in SQL.
     */
    private static String times(String amount, String above, String below) {
        String whole = "abs(cast(" + amount + " * 10000 as hugeint) * cast(" + above + " as hugeint))";
        String divisor = "abs(cast(" + below + " as hugeint))";
        return "try_cast(cast(sign(" + amount + ") * sign(" + above + ") * sign(" + below
                + ") as decimal(2, 0)) * cast((2 * "
                + whole + " + " + divisor + ") // (2 * " + divisor
                + ") as decimal(30, 0)) * cast(0.0001 as decimal(5, 4)) as decimal(18, 4))";
    }

    private long count(String sql) {
        Row row = engine.rows("convert", sql).get(0);
        return row.number(1);
    }
}
