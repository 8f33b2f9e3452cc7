package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.PlaceIn;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Places;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ways in which the customers of a catalog can be divided. */
public final class Divisions {

    private Divisions() {}

    /** Those that tell anybody apart. */
    public static List<Division> of(Engine session) {
        return all(session).stream()
                .filter(division -> division.isTold(session))
                .toList();
    }

    /** In the order of the attributes; first purchases come last, where each purchase has its day. */
    private static List<Division> all(Engine session) {
        List<Division> all = new ArrayList<>();
        for (Attribute attribute : Attributes.of(session)) {
            if (!Attributes.isPersonal(attribute.name())) {
                all.addAll(by(attribute));
            }
        }
        if (session.rows("look for summaries", "select 1 from unify.summaries limit 1")
                .isEmpty()) {
            periods().map(FirstPurchaseDivision::new).forEach(all::add);
        }
        return all;
    }

    /** @throws InvalidInputException where there is no such way here */
    public static Division named(Engine session, String name) {
        return all(session).stream()
                .filter(division -> division.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(new Problem(
                        "segment.noDivision",
                        "by",
                        Map.of("name", name),
                        "Customers here cannot be divided by this; choose from the list.")));
    }

    private static List<Division> by(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> List.of(new TextDivision(attribute));
            case DATE ->
                Stream.concat(
                                attribute.name().equals("birth_date")
                                        ? Stream.of(new AgeDivision(attribute))
                                        : Stream.of(),
                                periods().<Division>map(period -> new DateDivision(attribute, period)))
                        .toList();
            case PLACE ->
                attribute.name().equals(PlaceIn.HOME)
                        ? Places.editions().stream()
                                .<Division>map(PlaceDivision::new)
                                .toList()
                        : List.of();
            case NUMBER -> List.of(new NumberDivision(attribute, true), new NumberDivision(attribute, false));
        };
    }

    private static Stream<Period> periods() {
        return Stream.of(Period.MONTH, Period.QUARTER, Period.YEAR);
    }
}
