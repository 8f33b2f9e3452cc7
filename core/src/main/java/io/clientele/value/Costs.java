package io.clientele.value;

import io.clientele.warehouse.Engine;

/** Whether any cost is told, so that margins are shown. */
public final class Costs {

    private Costs() {}

    /** A table that was published by an earlier version is not there. */
    public static boolean areTold(Engine session) {
        boolean there = session.rows(
                                "costs",
                                "select count(*) from information_schema.tables where table_catalog = current_database()"
                                        + " and table_schema = 'value' and table_name = 'margins'")
                        .get(0)
                        .number(1)
                > 0;
        return there
                && session.rows("costs", "select count(*) from value.margins")
                                .get(0)
                                .number(1)
                        > 0;
    }
}
