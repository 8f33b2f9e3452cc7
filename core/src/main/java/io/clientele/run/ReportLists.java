package io.clientele.run;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.SqlText;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Lists of customers beside the report: the best, and the best who have gone quiet. */
public final class ReportLists {

    private static final String SHOWN = "c.source_key as customer, c.source, t.net, t.purchases, t.last_day";

    private static final Map<String, String> SELECTS = new TreeMap<>(Map.of(
            // the first ceil(n / 5) of the n people with net above 0, as in value.top_share
            "best", """
            with people as (
                select customer_id, net, purchases, last_day,
                    row_number() over (order by net desc, customer_id) as place, count(*) over () as n
                from value.totals
                where net > 0
            )
            select %s
            from people as t
            join unify.customers as c on c.customer_id = t.customer_id
            where t.place * 5 <= t.n + 4${only}
            order by t.place""".formatted(SHOWN), "best-gone-quiet", """
            select %s
            from value.rfm as r
            join value.totals as t on t.customer_id = r.customer_id
            join unify.customers as c on c.customer_id = r.customer_id
            where r.m >= 4 and r.r <= 2${only}
            order by t.net desc, t.customer_id""".formatted(SHOWN)));

    private ReportLists() {}

    public static Map<String, String> selects() {
        return selects("");
    }

    /** The same, of some of the customers: who is best is still a matter of all. */
    static Map<String, String> among(String chosen) {
        return selects(" and t.customer_id in (" + chosen + ")");
    }

    private static Map<String, String> selects(String only) {
        Map<String, String> selects = new TreeMap<>();
        SELECTS.forEach((name, select) -> selects.put(name, SqlText.fill(select, Map.of("only", only))));
        return selects;
    }

    static void write(Engine engine, Path folder) {
        selects()
                .forEach((name, select) -> WholeFile.write(
                        folder.resolve("lists").resolve(name + ".csv"),
                        out -> CsvRows.write(engine, select, out, false)));
    }
}
