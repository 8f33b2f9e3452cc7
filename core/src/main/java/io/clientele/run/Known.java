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
            "clean.products");

    /** @param over the catalog that has all that is known now */
    String select(String over, String table) {
        String all = over + "." + table;
        if (!DATED.contains(table)) {
            return "from " + all;
        }
        return "select * replace (cast(null as timestamp) as known_to) from " + all + " where " + holds(over);
    }

    /** Whether a version was known: a condition on its columns. */
    String holds(String over) {
        String end = dialect.instant(asOf.end());
        return "(known_from < " + end + " or receipt_id in (select r.receipt_id from " + over
                + ".collect.receipts as r where r.backfill"
                + " and r.withdrawn_at is null and known_from >= r.received_at))"
                + " and (known_to is null or known_to >= " + end + ")";
    }
}
