package io.clientele.segment;

import io.clientele.terms.Scope;
import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A level of an attribute as a reader knows it.
 *
 * @param name of the level: a product by its name, any other as the file has it
 * @param ends {@code above} and {@code upTo} of a level that was cut out of numbers, as far as it has them
 */
public record TraitLevel(String attribute, String level, String name, Map<String, BigDecimal> ends) {

    /** The one a scope names, as far as it does. */
    public static Optional<TraitLevel> of(Engine engine, Scope scope) {
        if (!TraitHandle.in(scope)) {
            return Optional.empty();
        }
        return engine
                .rows(
                        "name of a trait",
                        "select distinct attribute, level from segment.trait_levels where " + TraitHandle.is(scope))
                .stream()
                .map(row -> new TraitNames(engine)
                        .level(Objects.requireNonNull(row.text(1)), Objects.requireNonNull(row.text(2))))
                .findFirst();
    }
}
