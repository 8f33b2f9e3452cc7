package io.clientele.run;

import io.clientele.terms.AsOf;
import io.clientele.warehouse.Dialect;

/**
 * Two days in one session.
 *
 * @param everyone whether all customers are looked at, or on each day those who fit then
 */
record BothDays(Side before, Side after, boolean everyone) {

    /**
     * A condition on lines: that they are of somebody who is looked at. Of everyone, lines that name nobody count too.
     */
    String fits(Side side) {
        return everyone ? "true" : "l.record_id in (select record_id from " + side.catalog + ".unify.memberships)";
    }

    /** A statement with the catalogs of past days named by what they are here. */
    String readable(String sql) {
        return named(named(sql, before, "before"), after, "after");
    }

    private static String named(String sql, Side side, String name) {
        return side.catalog.equals("workspace") ? sql : sql.replace(side.catalog + ".", name + ".");
    }

    /**
     * One of them.
     *
     * @param then whether only what was known on the day counts
     * @param catalog where what is told of it stands
     */
    record Side(AsOf asOf, boolean then, String catalog) {

        /** A condition on lines: that they count on the day. */
        String counts(Dialect dialect) {
            String known = then
                    ? new Known(dialect, asOf).holds("workspace", "workspace.clean.order_lines", "l")
                    : "known_to is null";
            return "(" + known + " and happened_at < " + dialect.instant(asOf.end()) + ")";
        }
    }
}
