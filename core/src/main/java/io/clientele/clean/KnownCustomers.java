package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.Optional;
import java.util.Set;

/**
 * How many of the customers that a table names are known already, by an equal key of the same source. Whether others are the
 * same people under other keys is no question of one file.
 *
 * @param named customers with a key of the table, in rows that can be placed
 * @param known of them, those some earlier row named
 */
public record KnownCustomers(long named, long known) {

    private static final Set<TableKind> NAMING = Set.of(TableKind.ORDERS, TableKind.SUMMARIES, TableKind.CUSTOMERS);

    /** Counts while the steps of the receipt stand and nothing of them is written; nothing for a table that names none. */
    public static Optional<KnownCustomers> of(Engine engine, Receipt receipt) {
        if (!NAMING.contains(receipt.kind())) {
            return Optional.empty();
        }
        String people = receipt.kind() == TableKind.ORDERS || receipt.kind() == TableKind.EVENTS
                ? "select record_id from temp.new_parties"
                : "select record_id from temp.new_people union select record_id from temp.people_again";
        Row counts = engine.rows(
                        "known customers",
                        "select count(*), count(k.record_id) from (select distinct record_id from (" + people
                                + ") as p) as n left join (select distinct record_id from clean.parties where known_to is null)"
                                + " as k on k.record_id = n.record_id")
                .get(0);
        return Optional.of(new KnownCustomers(counts.number(1), counts.number(2)));
    }
}
