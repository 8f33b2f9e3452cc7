package io.clientele.unify;

import io.clientele.terms.Scope;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.util.List;

/** The measures of this room. */
public final class UnifyMeasures {

    private static final String RECORDS =
            "unify.memberships as m join clean.parties as p on p.record_id = m.record_id and p.known_to is null";

    private UnifyMeasures() {}

    public static List<Measure> all() {
        return List.of(
                Measure.exact(
                        "unify.customers",
                        "count",
                        "select count(*), count(*) from unify.customers",
                        new Rows("select customer_id, source, source_key from unify.customers", "customer_id")),
                Measure.exact(
                        "unify.customer_records",
                        "count",
                        scope -> "select count(distinct m.record_id), count(*) from " + RECORDS + " where " + of(scope),
                        UnifyMeasures::records));
    }

    /** What was told of each record, with the row that told it. */
    private static Rows records(Scope scope) {
        return new Rows(
                "select p.record_id, p.source, p.source_key, p.full_name, p.receipt_id, p.line from " + RECORDS
                        + " where " + of(scope),
                "source, source_key, receipt_id, line");
    }

    private static String of(Scope scope) {
        return "m.known_to is null and m.customer_id = " + ScopedId.of(scope, "customer", 'c');
    }
}
