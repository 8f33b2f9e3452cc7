package io.clientele.unify;

import io.clientele.terms.AsOf;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Step.Over;
import java.util.List;
import java.util.Map;

/**
 * Records of one source with the same key are one customer. Facts point at records; who a customer is, is a membership of
 * records, so that a later, fuller method changes memberships only.
 */
public final class Identity {

    private final AsOf asOf;

    public Identity(AsOf asOf) {
        this.asOf = asOf;
    }

    public void make(Draft draft) {
        for (Step step : steps(draft.engine().dialect())) {
            draft.make(step);
        }
    }

    public List<Step> steps(Dialect dialect) {
        Map<String, String> end = Map.of("end", dialect.instant(asOf.end()));
        return List.of(
                Step.table("unify.memberships", Over.CUSTOMERS, SqlText.of("unify", "memberships")),
                Step.table("unify.customers", Over.CUSTOMERS, SqlText.of("unify", "customers")),
                Step.table("unify.search", Over.CUSTOMERS, SqlText.of("unify", "search")),
                Step.view("unify.orders", Over.CUSTOMERS, SqlText.of("unify", "orders", end)),
                Step.view("unify.counted_lines", Over.EVERYONE, SqlText.of("unify", "counted_lines", end)),
                Step.view("unify.order_lines", Over.CUSTOMERS, SqlText.of("unify", "order_lines")),
                Step.view("unify.summaries", Over.CUSTOMERS, SqlText.of("unify", "summaries")),
                Step.view("unify.attribute_values", Over.CUSTOMERS, SqlText.of("unify", "attribute_values")),
                Step.view("unify.products", Over.EVERYONE, SqlText.of("unify", "products")));
    }
}
