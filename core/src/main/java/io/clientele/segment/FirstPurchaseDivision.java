package io.clientele.segment;

import io.clientele.rules.And;
import io.clientele.rules.Count;
import io.clientele.rules.Fact;
import io.clientele.rules.FactFilter;
import io.clientele.rules.Range;
import io.clientele.rules.Rule;
import io.clientele.rules.Window;
import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** By when somebody bought first: bought in the period, and never before it. */
record FirstPurchaseDivision(Period period) implements Division {

    static final String NAME = "first_purchase";

    private static final Range NONE = new Range(BigDecimal.ZERO, true, BigDecimal.ZERO, true);
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    @Override
    public String name() {
        return NAME + ":" + period.word();
    }

    @Override
    public String attribute() {
        return NAME;
    }

    @Override
    public String kind() {
        return period.word();
    }

    @Override
    public boolean isTold(Engine session) {
        return !session.rows("look for a purchase", "select 1 from value.totals where first_day is not null limit 1")
                .isEmpty();
    }

    @Override
    public Keys keys(Engine session) {
        return new Keys(
                "select c.customer_id, " + period.key(session.dialect(), "t.first_day")
                        + " as key from unify.customers as c left join value.totals as t on t.customer_id = c.customer_id"
                        + " where c.customer_id not in (select customer_id from unify.not_yet)",
                List.of());
    }

    @Override
    public Rule of(String key) {
        LocalDate first = LocalDate.parse(key);
        return new And(List.of(
                bought(Range.SOME, new Window.Dates(first, period.after(first))),
                bought(NONE, new Window.Dates(BEGINNING, first))));
    }

    @Override
    public Optional<Rule> missing() {
        return Optional.of(bought(NONE, new Window.Ever()));
    }

    @Override
    public Rule rest(List<String> keys) {
        return bought(Range.SOME, new Window.Dates(BEGINNING, LocalDate.parse(Collections.min(keys))));
    }

    private static Rule bought(Range times, Window when) {
        return new Count(FactFilter.of(Fact.PURCHASE), times, when);
    }

    @Override
    public boolean inOrder() {
        return true;
    }
}
