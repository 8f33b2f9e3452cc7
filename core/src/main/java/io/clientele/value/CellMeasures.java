package io.clientele.value;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cells of the grid of recency and frequency, of the triangle of cohorts and of weeks, as measures: so that each opens. */
public final class CellMeasures {

    private static final String ORDERS = "value.purchases as o join value.totals as t on t.customer_id = o.customer_id";

    /** A hundred years of months. */
    private static final int MOST_PERIODS = 1_200;

    private CellMeasures() {}

    public static List<Measure> all() {
        List<Measure> cells = List.of(
                grid("value.grid_customers", "count", "count(*)"),
                grid("value.grid_net", "money", "coalesce(sum(monetary), 0)"),
                cohort("value.cohort_customers", "count", "count(distinct o.customer_id)", " and o.purchase"),
                cohort("value.cohort_net", "money", "coalesce(sum(o.net), 0)", ""),
                week("value.week_new", true),
                week("value.week_returning", false));
        return Stream.of(cells, PartSince.measures()).flatMap(List::stream).toList();
    }

    /** Scope: week, its Monday. Buyers of the week who had bought before it, or had not. */
    private static Measure week(String id, boolean fresh) {
        Function<Scope, String> which = scope -> {
            LocalDate monday = monday(scope);
            return "o.purchase and o.local_day >= date '" + monday + "' and o.local_day < date '" + monday.plusWeeks(1)
                    + "' and t.first_day " + (fresh ? ">=" : "<") + " date '" + monday + "'";
        };
        return Measure.exact(
                id,
                "count",
                scope -> "select count(distinct o.customer_id), count(distinct o.customer_id) from " + ORDERS
                        + " where " + which.apply(scope),
                scope -> Rows.of(
                        "o.customer_id, o.order_id, o.local_day, o.net, t.first_day",
                        ORDERS,
                        which.apply(scope),
                        "o.local_day, o.order_id"));
    }

    /** Scope: recency and frequency, scores from 1 to 5. */
    private static Measure grid(String id, String unit, String value) {
        Function<Scope, String> which =
                scope -> "r = " + number(scope, "recency", 1, 5) + " and f = " + number(scope, "frequency", 1, 5);
        return Measure.exact(
                id,
                unit,
                scope -> "select " + value + ", count(*) from value.rfm where " + which.apply(scope),
                scope -> Rows.of(
                        "customer_id, recency, frequency, monetary",
                        "value.rfm",
                        which.apply(scope),
                        "monetary desc, customer_id"));
    }

    /** Scope: cohort, the month of the first purchase, and period, the months since. */
    private static Measure cohort(String id, String unit, String value, String only) {
        Function<Scope, String> which = scope -> {
            YearMonth cohort = month(scope);
            YearMonth month = cohort.plusMonths(number(scope, "period", 0, MOST_PERIODS));
            return within("t.first_day", cohort) + " and " + within("o.local_day", month) + only;
        };
        return Measure.exact(
                id,
                unit,
                scope -> "select " + value + ", count(distinct o.customer_id) from " + ORDERS + " where "
                        + which.apply(scope),
                scope -> Rows.of(
                        "o.customer_id, o.order_id, o.local_day, o.gross, o.returns, o.net",
                        ORDERS,
                        which.apply(scope),
                        "o.local_day, o.order_id"));
    }

    private static String within(String day, YearMonth month) {
        return day + " >= date '" + month.atDay(1) + "' and " + day + " < date '"
                + month.plusMonths(1).atDay(1) + "'";
    }

    private static int number(Scope scope, String name, int least, int most) {
        String text = scope.get(name, "");
        if (text.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw refused(name, text, "It is a number from " + least + " to " + most + ".");
    }

    private static YearMonth month(Scope scope) {
        String text = scope.get("cohort", "");
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noMonth) {
            throw refused("cohort", text, "It is a month, for example 2010-12.");
        }
        throw refused("cohort", text, "It is a month, for example 2010-12.");
    }

    private static LocalDate monday(Scope scope) {
        String text = scope.get("week", "");
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                LocalDate day = LocalDate.parse(text);
                if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                    return day;
                }
            }
        } catch (DateTimeException noDay) {
            throw refused("week", text, "It is the Monday of a week, for example 2010-11-29.");
        }
        throw refused("week", text, "It is the Monday of a week, for example 2010-11-29.");
    }

    private static InvalidInputException refused(String name, String text, String hint) {
        return new InvalidInputException(new Problem("value.noCell", name, Map.of("value", text), hint));
    }
}
