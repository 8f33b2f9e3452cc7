package io.clientele.run;

import io.clientele.segment.GroupMap;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a report: what each shows and in which order its rows stand. Names and columns are a contract that scripts
 * outside rely on.
 */
public final class ReportTables {

    private final Engine engine;
    private final Map<String, String> selects = new LinkedHashMap<>();

    public ReportTables(Engine engine, GroupMap groups) {
        this.engine = engine;
        Dialect dialect = engine.dialect();
        List<String> there = new Shelves(engine).tables();
        put(
                there,
                "value.rfm_thresholds",
                "value.cuts",
                "select case when axis = 'monetary' then 'money' else axis end as axis, cut1, cut2, cut3, cut4 from value.cuts"
                        + " order by case axis when 'recency' then 1 when 'frequency' then 2 else 3 end");
        put(
                there,
                "segment.groups",
                "segment.groups",
                "select name as \"group\", customers, orders, gross, net from segment.groups order by "
                        + place(dialect, groups) + ", name");
        put(
                there,
                "value.concentration",
                "value.concentration",
                "select basis, customers_share, money_share from value.concentration order by basis, customers_share");
        put(
                there,
                "value.grid",
                "value.rfm",
                "select r as recency, f as frequency, count(*) as customers, sum(monetary) as net,"
                        + " case when count(*) >= " + Measure.FLOOR
                        + " then cast(sum(monetary) / count(*) as decimal(18, 4)) end as net_each"
                        + " from value.rfm group by r, f order by r, f");
        put(
                there,
                "value.cohorts",
                "value.cohorts",
                "select " + month("cohort") + " as cohort, period, customers, orders, net, finished from value.cohorts"
                        + " order by value.cohorts.cohort nulls last, period nulls first");
        put(
                there,
                "segment.traits",
                "segment.traits",
                "select attribute, level, best_share, all_share, ratio, low, high, n_best, n_all, q from segment.traits"
                        + " order by q nulls last, ratio desc nulls last, attribute, level");
        put(
                there,
                "value.months",
                "value.months",
                "select " + month("month")
                        + " as month, orders, customers, new_customers, gross, returns, net, finished"
                        + " from value.months order by value.months.month");
        put(
                there,
                "value.products",
                "value.products",
                "select product, customers, orders, quantity, gross, returns, net from value.products"
                        + " order by net desc nulls last, product");
        put(
                there,
                "value.product_names",
                "value.products",
                "select product, name from value.products where name is not null order by product");
        putWhereThereAreEvents(there);
        put(
                there,
                "clean.quality",
                "clean.quality",
                "select source, kind, field, attribute, row_count as \"rows\", filled, valid from clean.quality"
                        + " order by place, source, kind, column_no, field, attribute");
    }

    /** A report on a business without any looks as it did before there could be some. */
    private void putWhereThereAreEvents(List<String> there) {
        if (there.contains("unify.events")
                && !engine.rows("look for events", "select 1 from unify.events limit 1")
                        .isEmpty()) {
            put(
                    there,
                    "unify.event_kinds",
                    "unify.events",
                    "select kind, count(*) as events, count(distinct customer_id) as customers from unify.events"
                            + " group by kind order by events desc, kind nulls last");
        }
    }

    private void put(List<String> there, String id, String needs, String select) {
        if (there.contains(needs)) {
            selects.put(id, select);
        }
    }

    private static String month(String day) {
        return "substr(cast(" + day + " as varchar), 1, 7)";
    }

    /** Groups stand in the order of the map. */
    private static String place(Dialect dialect, GroupMap groups) {
        StringBuilder place = new StringBuilder("case name");
        int number = 0;
        for (GroupMap.Box box : groups.boxes()) {
            place.append(" when ")
                    .append(dialect.quoted(box.group()))
                    .append(" then ")
                    .append(number++);
        }
        return place.append(" else ").append(number).append(" end").toString();
    }

    public Map<String, String> selects() {
        return Map.copyOf(selects);
    }

    /** Streams all tables into an object of the file. */
    void write(ReportJson json) {
        json.startObject();
        selects.forEach((id, select) -> write(json, id, select));
        json.endObject();
    }

    /** Those of the tables that are there and wanted. */
    void write(ReportJson json, List<String> wanted) {
        json.startObject();
        selects.forEach((id, select) -> {
            if (wanted.contains(id)) {
                write(json, id, select);
            }
        });
        json.endObject();
    }

    private void write(ReportJson json, String id, String select) {
        json.newLine();
        json.name(id).startObject();
        List<String> columns = new ArrayList<>();
        engine.columns(select).forEach(column -> columns.add(column.name()));
        json.name("columns").value(columns);
        json.name("rows").startArray();
        engine.stream("report " + id, select, row -> {
            json.startArray();
            for (int column = 1; column <= row.width(); column++) {
                json.value(row.get(column));
            }
            json.endArray();
        });
        json.endArray();
        json.endObject();
    }
}
