package io.clientele.segment;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A group of a map under the word that stands for it in addresses and scopes.
 *
 * @param id {@code cant-lose-them}
 * @param name as in {@code segment.rfm_groups}: {@code Can't Lose Them}
 */
public record NamedGroup(String id, String name) {

    public static NamedGroup of(String name) {
        String id = name.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z]+", "-");
        return new NamedGroup(id, name);
    }

    /** Those of a map in its order; what fits no box comes last. */
    public static List<NamedGroup> of(GroupMap map) {
        return Stream.concat(map.boxes().stream().map(GroupMap.Box::group), Stream.of(GroupMap.OTHERS))
                .map(NamedGroup::of)
                .toList();
    }

    /**
     * Of any map.
     *
     * @throws InvalidInputException where no map has one under this word
     */
    public static NamedGroup withId(String id) {
        return Stream.of(GroupMap.TEN, GroupMap.CASE)
                .flatMap(map -> of(map).stream())
                .filter(group -> group.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(new Problem(
                        "segment.noGroup",
                        "group",
                        Map.of("value", id),
                        "There is no group of this name; the page Segments lists them.")));
    }

    /** Its customers. The name is one of a map, so it may stand in a statement. */
    String customers() {
        return "select customer_id from segment.rfm_groups where segment_group = '" + name.replace("'", "''") + "'";
    }
}
