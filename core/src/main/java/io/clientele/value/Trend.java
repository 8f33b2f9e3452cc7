package io.clientele.value;

import io.clientele.maths.RatioOfSums;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Measures as of the ends of the last months and as of the day itself, each by the definition it has on any day, as we know
 * the facts now. Orders alone are looked at: where a source tells totals without orders, the last point is not the figure.
 */
public final class Trend {

    public static final int MONTHS = 12;

    private static final Map<String, Function<Trend, Computed>> MEASURES = measures();

    private final RatioOfSums averageOrder = new RatioOfSums();
    private final RatioOfSums repurchases = new RatioOfSums();
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private long purchasers;
    private long repeaters;

    private Trend() {}

    private static Map<String, Function<Trend, Computed>> measures() {
        Map<String, Function<Trend, Computed>> measures = new LinkedHashMap<>();
        for (String sum : List.of("buyers", "purchases", "gross", "returns", "net")) {
            measures.put("value." + sum, trend -> Computed.exact(trend.sum(sum), trend.purchasers));
        }
        measures.put("value.average_order", trend -> RatioKernel.computed(trend.averageOrder, Measure.FLOOR));
        measures.put(
                "value.repeat_rate", trend -> ShareKernel.computed(trend.repeaters, trend.purchasers, Measure.FLOOR));
        measures.put("value.repurchase_rate", trend -> RatioKernel.computed(trend.repurchases, Measure.FLOOR));
        return measures;
    }

    /** The measures that can be followed, in their order. */
    public static List<String> followed() {
        return List.copyOf(MEASURES.keySet());
    }

    /** The last days of the months before that of a day, the earliest first, then the day itself. */
    static List<AsOf> ends(AsOf last) {
        List<AsOf> ends = new ArrayList<>();
        for (int back = MONTHS; back > 0; back--) {
            LocalDate month = last.day().minusMonths(back - 1L).withDayOfMonth(1);
            ends.add(new AsOf(month.minusDays(1), last.zone()));
        }
        ends.add(last);
        return ends;
    }

    /** Points of each measure, the earliest first. */
    public static List<Point> of(Engine engine, AsOf last) {
        List<AsOf> ends = ends(last);
        List<List<Row>> stretches = new ArrayList<>();
        ends.forEach(end -> stretches.add(new ArrayList<>()));
        Map<String, String> places = Map.of(
                "stretch", stretch(engine.dialect(), ends),
                "second", engine.dialect().secondLeast("case when purchase then happened_at end"));
        engine.rows("trend", SqlText.of("value", "trend", places))
                .forEach(row -> stretches.get((int) row.number(1)).add(row));
        List<Point> points = new ArrayList<>();
        Trend trend = new Trend();
        for (int place = 0; place < ends.size(); place++) {
            stretches.get(place).forEach(trend::add);
            Map<String, Computed> told = new LinkedHashMap<>();
            MEASURES.forEach((measure, number) -> told.put(measure, number.apply(trend)));
            points.add(new Point(ends.get(place), trend.purchasers > 0, told));
        }
        return points;
    }

    private static String stretch(Dialect dialect, List<AsOf> ends) {
        StringBuilder stretch = new StringBuilder("case");
        for (int place = 0; place < ends.size() - 1; place++) {
            stretch.append(" when happened_at < ")
                    .append(dialect.instant(ends.get(place).end()))
                    .append(" then ")
                    .append(place);
        }
        return stretch.append(" else ").append(ends.size() - 1).append(" end").toString();
    }

    private void add(Row row) {
        int part = (int) row.number(2);
        long purchases = row.number(3);
        long firsts = row.number(4);
        purchasers += firsts;
        repeaters += row.number(5);
        sum("purchases", BigDecimal.valueOf(purchases));
        sum("buyers", BigDecimal.valueOf(row.number(7)));
        sum("gross", decimal(row, 8));
        sum("returns", decimal(row, 9));
        sum("net", decimal(row, 10));
        averageOrder.add(part, decimal(row, 10), BigDecimal.valueOf(row.number(6)), firsts);
        repurchases.add(part, BigDecimal.valueOf(purchases - firsts), BigDecimal.valueOf(purchases), firsts);
    }

    private void sum(String name, BigDecimal more) {
        sums.merge(name, more, BigDecimal::add);
    }

    private BigDecimal sum(String name) {
        return sums.getOrDefault(name, BigDecimal.ZERO);
    }

    private static BigDecimal decimal(Row row, int column) {
        return Objects.requireNonNull(row.decimal(column));
    }

    /**
     * Measures as of a day.
     *
     * @param begun whether anything had been bought by then
     */
    public record Point(AsOf asOf, boolean begun, Map<String, Computed> measures) {}
}
