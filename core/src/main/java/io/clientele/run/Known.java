package io.clientele.run;

import io.clientele.terms.AsOf;
import io.clientele.warehouse.Dialect;
import java.util.Set;

/**
 * Facts as they were known at the end of a day: versions that came later are not there yet, those that ended later still hold.
 * What was loaded as history counts as known from the moment it happened; what of it names no moment was always known.
 */
record Known(Dialect dialect, AsOf asOf) {

    /** Tables whose rows say from when to when they are believed. */
    private static final Set<String> DATED = Set.of(
            "clean.parties",
            "clean.attributes",
            "clean.orders",
            "clean.order_lines",
            "clean.summaries",
            "clean.products",
            "clean.rates",
            "clean.costs",
            "clean.events",
            "clean.event_properties");

    /** @param over the catalog that has all that is known now */
    String select(String over, String table) {
        String all = over + "." + table;
        if (!DATED.contains(table)) {
            return "from " + all;
        }
        return "select * replace (cast(null as timestamp) as known_to) from " + all + " as k where "
                + holds(over, all, "k");
    }

    /**
     * Whether a version was known: a condition on the columns of a row. A fact of history that ended and began again, since what had
     * ended it was withdrawn, begins when it did: before, its first version stands for it.
     *
     * @param all the whole name of the table
     * @param row what the row is called
     */
    String holds(String over, String all, String row) {
        String end = dialect.instant(asOf.end());
        return ("(k.known_from < %1$s or k.receipt_id in (select r.receipt_id from %2$s.collect.receipts as r where r.backfill"
                        + " and r.withdrawn_at is null and k.known_from >= r.received_at)"
                        + " and not exists (select 1 from %3$s as e where e.known_to is not null"
                        + " and e.receipt_id = k.receipt_id and e.line = k.line and e.known_to <= k.known_from))"
                        + " and (k.known_to is null or k.known_to >= %1$s)")
                .replace("k.", row + ".")
                .formatted(end, over, all);
    }
}
