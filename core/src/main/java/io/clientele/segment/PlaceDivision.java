package io.clientele.segment;

import io.clientele.rules.Not;
import io.clientele.rules.Or;
import io.clientele.rules.PlaceIn;
import io.clientele.rules.Rule;
import io.clientele.text.Places;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By where somebody lives: countries of the world, or the provinces of an edition. Who lives nowhere we know is of the rest. */
record PlaceDivision(String edition) implements Division {

    private static final int GLANCE = 1_000;

    /** Among the nodes of places, which have no such sign. */
    private static final String NOWHERE = "-";

    private static final String TOLD =
            "select country, region, city from unify.customers group by country, region, city"
                    + " order by country nulls first, region nulls first, city nulls first";

    @Override
    public String name() {
        return PlaceIn.HOME + ":" + edition;
    }

    @Override
    public String attribute() {
        return PlaceIn.HOME;
    }

    @Override
    public String kind() {
        return "place";
    }

    /** By some customers: whose place is told at all is told of many. */
    @Override
    public boolean isTold(Engine session) {
        return session
                .rows(
                        "look for a place",
                        "select country, region, city from unify.customers where coalesce(country, region, city) is not null"
                                + " limit " + GLANCE)
                .stream()
                .anyMatch(row -> !node(row.text(1), row.text(2), row.text(3)).equals(NOWHERE));
    }

    /** Where each of the places that were written lies is told by its number in their order. */
    @Override
    public Keys keys(Engine session) {
        List<String> nodes = new ArrayList<>();
        session.stream("places of customers", TOLD, row -> nodes.add(node(row.text(1), row.text(2), row.text(3))));
        return new Keys(
                "with told as (select country, region, city, row_number() over (order by country nulls first, region nulls"
                        + " first, city nulls first) as number from (" + TOLD + ") as places)"
                        + " select c.customer_id, nullif(split_part(cast(? as varchar), ' ', cast(t.number as integer)), '-')"
                        + " as key from unify.customers as c join told as t on t.country is not distinct from c.country"
                        + " and t.region is not distinct from c.region and t.city is not distinct from c.city"
                        + " where c.customer_id not in (select customer_id from unify.not_yet)",
                List.of(String.join(" ", nodes)));
    }

    private String node(@Nullable String country, @Nullable String region, @Nullable String city) {
        return Places.of(edition)
                .locate(told(country), told(region), told(city))
                .map(Places.Node::id)
                .filter(id -> edition.equals("iso") || id.contains(":"))
                .orElse(NOWHERE);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public Rule of(String key) {
        return new PlaceIn(PlaceIn.HOME, key, edition);
    }

    @Override
    public Optional<Rule> missing() {
        return Optional.empty();
    }

    @Override
    public Rule rest(List<String> keys) {
        return new Not(new Or(keys.stream().map(this::of).toList()));
    }
}
