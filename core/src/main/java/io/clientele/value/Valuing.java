package io.clientele.value;

import io.clientele.maths.Groups;
import io.clientele.maths.Quantile;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.OrderStatistics;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Step.Over;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What customers bring, when, and how often. */
public final class Valuing {

    private static final List<String> AXES = List.of("recency", "frequency", "monetary");

    private final AsOf asOf;
    private final RfmSettings settings;

    public Valuing(AsOf asOf, RfmSettings settings) {
        this.asOf = asOf;
        this.settings = settings;
    }

    public void make(Draft draft) {
        Dialect dialect = draft.engine().dialect();
        draft.make(purchases());
        draft.make(totals(dialect));
        draft.make(margins(costsAreTold(draft)));
        draft.load(cuts(), List.of("axis", "cut1", "cut2", "cut3", "cut4"), () -> cutPoints(draft));
        draft.load(concentration(), ConcentrationCurve.COLUMNS, () -> ConcentrationCurve.rows(draft.engine()));
        draft.make(rfm(dialect));
        draft.make(cohorts(dialect));
        draft.make(months(dialect));
        draft.make(products());
    }

    public List<Step> steps(Dialect dialect) {
        return List.of(
                purchases(),
                totals(dialect),
                margins(true),
                cuts(),
                concentration(),
                rfm(dialect),
                cohorts(dialect),
                months(dialect),
                products());
    }

    private static Step purchases() {
        return Step.table("value.purchases", Over.CUSTOMERS, SqlText.of("value", "purchases"));
    }

    private Step totals(Dialect dialect) {
        return Step.table(
                "value.totals",
                Over.CUSTOMERS,
                SqlText.of(
                        "value",
                        "totals",
                        Map.of(
                                "daysKnown", dialect.daysBetween("first_day", dialect.day(asOf.day())),
                                "part", dialect.part("id_text(customer_id)", Groups.COUNT))));
    }

    /** @param told where no cost is told, lines need not be looked at */
    private static Step margins(boolean told) {
        return Step.table(
                "value.margins", Over.CUSTOMERS, SqlText.of("value", "margins", Map.of("known", String.valueOf(told))));
    }

    private static boolean costsAreTold(Draft draft) {
        return draft.engine()
                        .rows(
                                "value.margins",
                                "select (select count(cost_base) from unify.counted_lines) + (select count(*) from unify.costs)")
                        .get(0)
                        .number(1)
                > 0;
    }

    private static Step products() {
        return Step.table("value.products", Over.EVERYONE, SqlText.of("value", "products"));
    }

    private static Step cuts() {
        return Step.table("value.cuts", Over.EVERYONE, SqlText.of("value", "cuts"));
    }

    private static Step concentration() {
        return Step.table("value.concentration", Over.EVERYONE, SqlText.of("value", "concentration"));
    }

    private Step rfm(Dialect dialect) {
        return Step.table("value.rfm", Over.CUSTOMERS, scores(dialect, "value.cuts"));
    }

    private String scores(Dialect dialect, String cuts) {
        return SqlText.of(
                "value",
                "rfm",
                Map.of(
                        "recency",
                        dialect.daysBetween("last_day", dialect.day(asOf.day())),
                        "above",
                        settings.published() ? ">=" : ">",
                        "cuts",
                        cuts));
    }

    /** Scores by these settings, from cuts that were made by others: a published cut lies one above. */
    public String scoresFrom(Dialect dialect, RfmSettings made) {
        int more = (settings.published() ? 1 : 0) - (made.published() ? 1 : 0);
        return scores(
                dialect,
                "(select axis, cut1 + " + more + " as cut1, cut2 + " + more + " as cut2, cut3 + " + more
                        + " as cut3, cut4 + " + more + " as cut4 from value.cuts) as made");
    }

    private Step cohorts(Dialect dialect) {
        return Step.table(
                "value.cohorts",
                Over.EVERYONE,
                SqlText.of(
                        "value",
                        "cohorts",
                        Map.of(
                                "month", dialect.monthOf("o.local_day"),
                                "cohort", dialect.monthOf("t.first_day"),
                                "period", dialect.monthsBetween("cohort", "month"),
                                "asOfMonth", dialect.day(asOf.day().withDayOfMonth(1)),
                                "monthIsFull", String.valueOf(monthIsFull()))));
    }

    private Step months(Dialect dialect) {
        return Step.table(
                "value.months",
                Over.EVERYONE,
                SqlText.of(
                        "value",
                        "months",
                        Map.of(
                                "month", dialect.monthOf("o.local_day"),
                                "sameMonth", dialect.monthOf("o.local_day") + " = " + dialect.monthOf("t.first_day"),
                                "asOfMonth", dialect.day(asOf.day().withDayOfMonth(1)),
                                "monthIsFull", String.valueOf(monthIsFull()))));
    }

    private boolean monthIsFull() {
        LocalDate day = asOf.day();
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    /** Quantiles .2 .4 .6 .8 of the buyers' values, type 7 (Hyndman & Fan 1996), in exact decimals. */
    private List<Object[]> cutPoints(Draft draft) {
        Dialect dialect = draft.engine().dialect();
        Map<String, OrderStatistics> values = OrderStatistics.of(
                draft.engine(),
                "value.cuts",
                SqlText.of(
                        "value", "axes", Map.of("recency", dialect.daysBetween("last_day", dialect.day(asOf.day())))));
        List<Object[]> cuts = new ArrayList<>();
        for (String axis : AXES) {
            List<BigDecimal> sorted = values.get(axis);
            if (sorted == null) {
                continue;
            }
            Object[] cut = new Object[5];
            cut[0] = axis;
            for (int fifth = 1; fifth <= 4; fifth++) {
                BigDecimal point = Quantile.type7(sorted, BigDecimal.valueOf(2L * fifth, 1));
                cut[fifth] =
                        (settings.published() ? point.add(BigDecimal.ONE) : point).setScale(6, RoundingMode.HALF_UP);
            }
            cuts.add(cut);
        }
        return cuts;
    }
}
