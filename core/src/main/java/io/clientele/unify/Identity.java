package io.clientele.unify;

import io.clientele.terms.AsOf;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Step.Over;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of one source with the same key are one customer. Facts point at records; who a customer is, is a membership of
 * records, so that a later, fuller method changes memberships only.
 */
public final class Identity {

    private final AsOf asOf;
    private final @Nullable Among among;

    public Identity(AsOf asOf) {
        this(asOf, null);
    }

    private Identity(AsOf asOf, @Nullable Among among) {
        this.asOf = asOf;
        this.among = among;
    }

    /**
     * Only some of the customers that are decided already: all facts of others are left out, as are those of nobody.
     *
     * @param memberships the table that says who is who
     * @param customers a select of one column, customer_id
     */
    public static Identity among(AsOf asOf, String memberships, String customers) {
        return new Identity(asOf, new Among(memberships, customers));
    }

    public void make(Draft draft) {
        for (Step step : steps(draft.engine().dialect())) {
            draft.make(step);
        }
    }

    public List<Step> steps(Dialect dialect) {
        Map<String, String> end = Map.of(
                "end", dialect.instant(asOf.end()),
                "join", among == null ? "left join" : "join",
                "only", among == null ? "" : " and record_id in (select record_id from unify.memberships)");
        return List.of(
                Step.table("unify.memberships", Over.CUSTOMERS, memberships()),
                Step.table("unify.customers", Over.CUSTOMERS, SqlText.of("unify", "customers")),
                Step.table("unify.search", Over.CUSTOMERS, SqlText.of("unify", "search")),
                Step.view("unify.orders", Over.CUSTOMERS, SqlText.of("unify", "orders", end)),
                Step.view("unify.counted_lines", Over.EVERYONE, SqlText.of("unify", "counted_lines", end)),
                Step.view("unify.order_lines", Over.CUSTOMERS, SqlText.of("unify", "order_lines")),
                Step.view("unify.costs", Over.CUSTOMERS, SqlText.of("unify", "costs", end)),
                Step.view("unify.summaries", Over.CUSTOMERS, SqlText.of("unify", "summaries")),
                Step.view("unify.events", Over.CUSTOMERS, SqlText.of("unify", "events", end)),
                Step.view("unify.not_yet", Over.CUSTOMERS, SqlText.of("unify", "not_yet", end)),
                Step.view("unify.attribute_values", Over.CUSTOMERS, SqlText.of("unify", "attribute_values")),
                Step.view("unify.products", Over.EVERYONE, SqlText.of("unify", "products")));
    }

    private String memberships() {
        return among == null
                ? SqlText.of("unify", "memberships")
                : "-- one row a membership of the customers that were chosen\nselect m.*\nfrom " + among.memberships
                        + " as m\nwhere m.customer_id in (" + among.customers + ")";
    }

    private record Among(String memberships, String customers) {}
}
