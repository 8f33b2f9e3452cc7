package io.clientele.segment;

import io.clientele.rules.And;
import io.clientele.rules.Attribute;
import io.clientele.rules.Known;
import io.clientele.rules.Missing;
import io.clientele.rules.Not;
import io.clientele.rules.NumberIs;
import io.clientele.rules.Or;
import io.clientele.rules.Range;
import io.clientele.rules.Rule;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * By a number of the customer, in stretches.
 *
 * @param even whether each stretch holds about as many people; otherwise its limits are round
 */
record NumberDivision(Attribute of, boolean even) implements Division {

    /** Fifths, as scores are. */
    private static final int GROUPS = 5;

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
        return even ? "even" : "round";
    }

    /** Where all have the same number there is nothing to tell apart. */
    @Override
    public boolean isTold(Engine session) {
        return PeopleFeed.isTold(session, of) && values(session).size() > 1;
    }

    @Override
    public Keys keys(Engine session) {
        PeopleFeed.Told told = PeopleFeed.told(of);
        return new Keys(told.select(stretches(session).key(told.value())), told.bound());
    }

    private Stretches stretches(Engine session) {
        List<Stretches.Counted> values = values(session);
        if (values.isEmpty()) {
            return new Stretches(List.of());
        }
        return even
                ? Stretches.even(values, GROUPS)
                : Stretches.round(
                        values.get(0).number(), values.get(values.size() - 1).number());
    }

    private List<Stretches.Counted> values(Engine session) {
        PeopleFeed.Told told = PeopleFeed.told(of);
        List<Stretches.Counted> values = new ArrayList<>();
        session.stream(
                "numbers to cut",
                "select told, count(*) from (" + told.select(told.value() + " as told")
                        + ") as t where told is not null group by told order by told",
                row -> values.add(new Stretches.Counted(Objects.requireNonNull(row.decimal(1)), row.number(2))),
                told.bound().toArray());
        return values;
    }

    @Override
    public Rule of(String key) {
        Range range = Stretches.read(key);
        // All have one number.
        return range.isAny() ? new Known(of.name()) : new NumberIs(of.name(), range);
    }

    @Override
    public Optional<Rule> missing() {
        return Optional.of(new Missing(of.name()));
    }

    @Override
    public Rule rest(List<String> keys) {
        return new And(List.of(
                new Known(of.name()), new Not(new Or(keys.stream().map(this::of).toList()))));
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
