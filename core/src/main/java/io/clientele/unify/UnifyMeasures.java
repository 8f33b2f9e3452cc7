package io.clientele.unify;

import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.util.List;

/** The measures of this room. */
public final class UnifyMeasures {

    private UnifyMeasures() {}

    public static List<Measure> all() {
        return List.of(Measure.exact(
                "unify.customers",
                "count",
                "select count(*), count(*) from unify.customers",
                new Rows("select customer_id, source, source_key from unify.customers", "customer_id")));
    }
}
