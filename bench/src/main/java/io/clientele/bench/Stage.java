package io.clientele.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Steps of a run and the bare statement that makes the same from the table that was read.
 *
 * @param statement a file of this package's folder {@code bare}; it makes a table of that name
 * @param steps tables of the workspace
 */
record Stage(String statement, List<String> steps) {

    /** In the order in which the bare statements build on each other. */
    static final List<Stage> ALL = List.of(
            new Stage("customers", List.of("unify.memberships", "unify.customers")),
            new Stage("purchases", List.of("value.purchases")),
            new Stage("totals", List.of("value.totals")),
            new Stage("rfm", List.of("value.cuts", "value.rfm")),
            new Stage("cohorts", List.of("value.cohorts")),
            new Stage("months", List.of("value.months")),
            new Stage("products", List.of("value.products")),
            new Stage("groups", List.of("segment.rfm_groups", "segment.groups")),
            new Stage(
                    "traits",
                    List.of(
                            "segment.trait_people",
                            "segment.trait_numbers",
                            "segment.trait_cuts",
                            "segment.trait_levels",
                            "segment.traits")),
            new Stage("concentration", List.of()));

    /** The tables that an import makes, by bare statements: the least its time can be. */
    static final List<Stage> TABLES = List.of(
            new Stage("tables/kept", List.of()),
            new Stage("tables/read_rows", List.of()),
            new Stage("tables/parties", List.of()),
            new Stage("tables/orders", List.of()),
            new Stage("tables/order_lines", List.of()),
            new Stage("tables/copies", List.of()));

    String table() {
        return statement.substring(statement.lastIndexOf('/') + 1);
    }

    String sql() {
        try (InputStream in = Stage.class.getResourceAsStream("bare/" + statement + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("No statement bare/" + statement + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
