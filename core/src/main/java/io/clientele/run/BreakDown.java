package io.clientele.run;

import io.clientele.rules.Rule;
import io.clientele.segment.Division;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.value.PartMeasures;
import io.clientele.value.PartSums;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headline figures of customers, group by group. Each customer is in one group, so that counts and sums add up to the whole. */
final class BreakDown {

    /** So many groups are told apart; the rest are one. */
    static final int MOST = 10;

    private static final int WITHOUT = 0;

    private final Published published;
    private final long outside;
    private final Division division;
    private final PartSums whole = new PartSums();
    private final Map<Integer, PartSums> sums = new TreeMap<>();
    private final Map<Integer, String> keys = new TreeMap<>();

    private BreakDown(Published published, Division division, long outside) {
        this.published = published;
        this.division = division;
        this.outside = outside;
    }

    static BreakDown of(Engine session, Published published, Division division) {
        BreakDown down = new BreakDown(published, division, outside(session));
        Division.Keys told = division.keys(session);
        session.stream(
                "break down",
                PartMeasures.sums(
                        told.select(),
                        MOST,
                        division.inOrder(),
                        division.missing().isPresent()),
                row -> {
                    int place = (int) row.number(1);
                    down.sums.computeIfAbsent(place, each -> new PartSums()).add(row);
                    down.whole.add(row);
                    String key = row.text(3);
                    if (key != null) {
                        down.keys.put(place, key);
                    }
                },
                told.bound().toArray());
        return down;
    }

    Division division() {
        return division;
    }

    /** Who has the most people first, or as time goes; what is left of the keys after them, or before; who has none is last. */
    List<Group> groups() {
        List<Integer> places = new ArrayList<>(sums.keySet());
        if (division.inOrder()) {
            Collections.reverse(places);
        }
        places.removeIf(place -> place == WITHOUT);
        List<Group> groups = new ArrayList<>();
        places.forEach(place -> groups.add(group(place)));
        division.missing()
                .filter(rule -> sums.containsKey(WITHOUT))
                .ifPresent(rule -> groups.add(group(WITHOUT, "missing", null, rule)));
        return groups;
    }

    private Group group(int place) {
        return Optional.ofNullable(keys.get(place))
                .map(key -> group(place, "key", key, division.of(key)))
                .orElseGet(() -> group(place, "rest", null, division.rest(List.copyOf(keys.values()))));
    }

    private Group group(int place, String what, @Nullable String key, Rule rule) {
        PartSums of = sums.getOrDefault(place, new PartSums());
        return new Group(what, key, rule, figures(of));
    }

    /** Of all groups together. */
    List<Figure> whole() {
        return figures(whole);
    }

    private List<Figure> figures(PartSums of) {
        Catalogue catalogue = new Catalogue();
        Figures figures = new Figures(catalogue, published.asOf());
        return PartMeasures.told(of).entrySet().stream()
                .map(told -> figures.figure(catalogue.measure(told.getKey()), Scope.DEFAULT, told.getValue()))
                .toList();
    }

    /** How many customers there are of whom nothing is told up to the day: they are in no group. */
    long outside() {
        return outside;
    }

    private static long outside(Engine session) {
        return session.rows(
                        "customers of later",
                        "select count(*) from unify.customers as c where c.customer_id in (select customer_id from unify.not_yet)")
                .get(0)
                .number(1);
    }

    /**
     * @param what {@code key}, {@code missing} = those without one, {@code rest} = those with another
     * @param rule that holds for its people and nobody else
     */
    record Group(String what, @Nullable String key, Rule rule, List<Figure> figures) {}
}
