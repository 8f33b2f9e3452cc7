package io.clientele.rules;

import io.clientele.terms.AsOf;
import io.clientele.text.Places;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A place of the customer lies under a node of a tree of places.
 *
 * @param under id of the node
 * @param edition which tree: borders change, and a rule says which it means
 */
public record PlaceIn(String attribute, String under, String edition) implements AttributeLeaf {

    /** The place that country, region and city tell together. */
    public static final String HOME = "home_place";

    @Override
    public Attribute.Type type() {
        return Attribute.Type.PLACE;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        Places places = Places.of(edition);
        Optional<Places.Node> node = facts.attribute(attribute)
                .flatMap(value -> value instanceof CustomerFacts.Place place
                        ? places.locate(blank(place.country()), blank(place.region()), blank(place.city()))
                        : Optional.empty());
        return node.map(found -> new Found(
                        places.node(under)
                                .map(above -> places.under(found, above))
                                .orElse(false),
                        found.id()))
                .orElse(Found.NOTHING);
    }

    private static @org.jspecify.annotations.Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", attribute);
        json.put("under", under);
        json.put("edition", edition);
        return json;
    }
}
