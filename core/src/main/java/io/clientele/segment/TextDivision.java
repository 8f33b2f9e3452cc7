package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.Missing;
import io.clientele.rules.OneOf;
import io.clientele.rules.Rule;
import io.clientele.warehouse.Engine;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** By what a text of the customer says, letter by letter. */
record TextDivision(Attribute of) implements Division {

    @Override
    public String name() {
        return of.name();
    }

    @Override
    public String attribute() {
        return of.name();
    }

    @Override
    public String kind() {
        return "value";
    }

    @Override
    public boolean isTold(Engine session) {
        return PeopleFeed.isTold(session, of);
    }

    @Override
    public Keys keys(Engine session) {
        PeopleFeed.Told told = PeopleFeed.told(of);
        return new Keys(
                told.select("case when trim(" + told.value() + ") <> '' then " + told.value() + " end as key"),
                told.bound());
    }

    @Override
    public Rule of(String key) {
        return new OneOf(of.name(), new TreeSet<>(List.of(key)), false);
    }

    @Override
    public Optional<Rule> missing() {
        return Optional.of(new Missing(of.name()));
    }

    @Override
    public Rule rest(List<String> keys) {
        return new OneOf(of.name(), new TreeSet<>(keys), true);
    }
}
