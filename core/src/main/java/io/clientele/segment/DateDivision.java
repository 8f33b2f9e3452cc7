package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.DateIs;
import io.clientele.rules.Missing;
import io.clientele.rules.Rule;
import io.clientele.warehouse.Engine;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** By the month, quarter or year of a day of the customer. */
record DateDivision(Attribute of, Period period) implements Division {

    @Override
    public String name() {
        return of.name() + ":" + period.word();
    }

    @Override
    public String attribute() {
        return of.name();
    }

    @Override
    public String kind() {
        return period.word();
    }

    @Override
    public boolean isTold(Engine session) {
        return PeopleFeed.isTold(session, of);
    }

    @Override
    public Keys keys(Engine session) {
        PeopleFeed.Told told = PeopleFeed.told(of);
        return new Keys(told.select(period.key(session.dialect(), told.value()) + " as key"), told.bound());
    }

    @Override
    public Rule of(String key) {
        LocalDate first = LocalDate.parse(key);
        return new DateIs(of.name(), first, period.after(first));
    }

    @Override
    public Optional<Rule> missing() {
        return Optional.of(new Missing(of.name()));
    }

    /** What is told apart is the latest, so the rest lies before it. */
    @Override
    public Rule rest(List<String> keys) {
        return new DateIs(of.name(), null, LocalDate.parse(Collections.min(keys)));
    }

    @Override
    public boolean inOrder() {
        return true;
    }
}
