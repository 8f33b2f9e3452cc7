package io.clientele.segment;

import io.clientele.rules.Age;
import io.clientele.rules.And;
import io.clientele.rules.Attribute;
import io.clientele.rules.Not;
import io.clientele.rules.Or;
import io.clientele.rules.Range;
import io.clientele.rules.Rule;
import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** By whole years from a day of the customer to the day that is looked at, ten by ten. A day that is yet to come has no age. */
record AgeDivision(Attribute of) implements Division {

    private static final Stretches DECADES = new Stretches(IntStream.rangeClosed(1, Stretches.MOST)
            .mapToObj(decade -> BigDecimal.valueOf(10L * decade))
            .toList());
    private static final Range ANY = new Range(BigDecimal.ZERO, true, null, true);

    @Override
    public String name() {
        return of.name() + ":" + kind();
    }

    @Override
    public String attribute() {
        return of.name();
    }

    @Override
    public String kind() {
        return "age";
    }

    @Override
    public boolean isTold(Engine session) {
        return PeopleFeed.isTold(session, of);
    }

    @Override
    public Keys keys(Engine session) {
        PeopleFeed.Told told = PeopleFeed.told(of);
        String decade = decade(told.value(), day(session));
        return new Keys(told.select(DECADES.key("(" + decade + ")")), told.bound());
    }

    /** Somebody is so old from the day on that lies as many years after the first; see {@link Age}. */
    private static String decade(String born, LocalDate day) {
        StringBuilder decade = new StringBuilder("case");
        for (int place = DECADES.limits().size() - 1; place >= 0; place--) {
            int years = DECADES.limits().get(place).intValueExact();
            decade.append(" when ").append(born).append(" <= date '").append(day.minusYears(years));
            decade.append("' then ").append(years);
        }
        return decade + " when " + born + " <= date '" + day + "' then 0 end";
    }

    private static LocalDate day(Engine session) {
        return Objects.requireNonNull(session.rows("look at the day", "select as_of from warehouse.published")
                .get(0)
                .day(1));
    }

    @Override
    public Rule of(String key) {
        return new Age(of.name(), Stretches.read(key));
    }

    @Override
    public Optional<Rule> missing() {
        return Optional.of(new Not(new Age(of.name(), ANY)));
    }

    @Override
    public Rule rest(List<String> keys) {
        return new And(List.of(
                new Age(of.name(), ANY),
                new Not(new Or(keys.stream().map(this::of).toList()))));
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public Optional<Range> range(String key) {
        return Optional.of(Stretches.read(key));
    }
}
