package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was planted into the lives of people, found in what the program knows of them. */
final class PlantedEffects {

    private static final double FALSE_DISCOVERIES = 0.05;

    private PlantedEffects() {}

    /** Of what means nothing, at most one answer in twenty may seem to. */
    static void whatSetsTheBestApartIsWhatWasPlanted(Workspace workspace) {
        Set<String> asked = new HashSet<>(new Answers(0).questions());
        Set<String> planted = new TreeSet<>();
        Answers.PLANTED.keySet().forEach(answer -> planted.add(answer.substring(0, answer.indexOf('='))));
        Set<String> found = new TreeSet<>();
        int noise = 0;
        int seeming = 0;
        for (Row row : workspace.engine().rows("look", "select attribute, level, ratio, q from segment.traits")) {
            String attribute = String.valueOf(row.text(1));
            boolean tells = row.real(4) <= FALSE_DISCOVERIES;
            if (tells && row.real(3) > 1) {
                found.add(attribute + "=" + row.text(2));
            }
            if (asked.contains(attribute) && !planted.contains(attribute)) {
                noise++;
                seeming += tells ? 1 : 0;
            }
        }
        assertThat(found).containsAll(Answers.PLANTED.keySet());
        assertThat(noise).isGreaterThan(40);
        assertThat((double) seeming / noise).isLessThanOrEqualTo(FALSE_DISCOVERIES);
    }

    /** Bounds are four standard errors of a ratio of Poisson counts, at two thousand people. */
    static void theHolidaysAreInTheOrders(Workspace workspace) {
        Map<LocalDate, Long> lunar = againPerDay(workspace, "c.country in ('VN', 'CN', 'TW', 'HK')");
        assertThat(times(lunar, 28, 7, day(2024, 2, 10), day(2025, 1, 29), day(2026, 2, 17)))
                .isCloseTo(Season.BEFORE_NEW_YEAR, withPercentage(30));
        assertThat(times(lunar, 14, 0, day(2024, 9, 17), day(2025, 10, 6), day(2026, 9, 25)))
                .isCloseTo(Season.BEFORE_MID_AUTUMN, withPercentage(35));
        Map<LocalDate, Long> all = againPerDay(workspace, "true");
        assertThat(times(all, 7, 0, day(2023, 11, 12), day(2024, 11, 12), day(2025, 11, 12)))
                .isCloseTo(Season.ELEVEN_ELEVEN, withPercentage(40));
        Map<LocalDate, Long> english = againPerDay(workspace, "c.country in ('AU', 'GB', 'SG', 'US')");
        assertThat(times(english, 24, 0, day(2023, 12, 25), day(2024, 12, 25), day(2025, 12, 25)))
                .isGreaterThan(1);
    }

    /** How many times as often the south buys a product, per line, as others do: 66 of 6, and 4 of 40, of about 1,430 shares each. */
    static void theSouthBuysWhatCoolsAndNothingThatWarms(Workspace workspace) {
        Map<String, Double> times = new HashMap<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select product_id, count(case when c.country = 'VN' then 1 end), count(*),"
                                + " sum(count(case when c.country = 'VN' then 1 end)) over (), sum(count(*)) over ()"
                                + " from unify.order_lines as l join unify.customers as c on c.customer_id = l.customer_id"
                                + " where l.effect = 'sale' and c.source = 'accessories-shop' group by product_id")
                .forEach(row -> times.put(
                        String.valueOf(row.text(1)),
                        row.number(2)
                                / (double) row.number(4)
                                / ((row.number(3) - row.number(2)) / (double) (row.number(5) - row.number(4)))));
        assertThat(times.get("CO-012")).isBetween(66 / 6.0 / 2, 66 / 6.0 * 2);
        assertThat(times.get("HT-012")).isBetween(4 / 40.0 / 2, 4 / 40.0 * 2);
        assertThat(times.get("AF-001")).isBetween(0.7, 1.4);
    }

    /**
     * Lift: how many times as often two are on one order as if they were there by chance. Whoever buys the first buys the other in a
     * planted share of cases and else as often as others do. Counts of about 40 and more: bounds of 40 %.
     */
    static void whatGoesWithWhatIsBoughtTogether(Workspace workspace) {
        for (List<String> planted : Rows.of("affinities")) {
            Basket basket = Basket.of(workspace, planted.get(0), planted.get(1));
            double because = Integer.parseInt(planted.get(2)) / 1000.0;
            double byChance = basket.otherElsewhere();
            double expected = (byChance + because * (1 - byChance)) / basket.other();
            assertThat(basket.lift())
                    .as(planted.get(1))
                    .isCloseTo(expected, withPercentage(40))
                    .isGreaterThan(1.8);
        }
        assertThat(Basket.of(workspace, "CB-011", "AF-001").lift()).isBetween(0.4, 1.4);
    }

    /** Counts of orders: of all, with the first product, with the other, with both. */
    private record Basket(double all, double first, double second, double both) {

        static Basket of(Workspace workspace, String first, String second) {
            Row row = workspace
                    .engine()
                    .rows(
                            "look",
                            "select count(*), count(case when f then 1 end), count(case when s then 1 end),"
                                    + " count(case when f and s then 1 end) from (select order_id, bool_or(product_id = ?)"
                                    + " as f, bool_or(product_id = ?) as s from unify.order_lines where effect = 'sale'"
                                    + " and order_id in (select order_id from unify.orders where source = 'accessories-shop')"
                                    + " group by order_id)",
                            first,
                            second)
                    .get(0);
            return new Basket(row.number(1), row.number(2), row.number(3), row.number(4));
        }

        double lift() {
            return both * all / (first * second);
        }

        double other() {
            return second / all;
        }

        double otherElsewhere() {
            return (second - both) / (all - first);
        }
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    /** Orders of people who had ordered before: first orders follow no season. */
    private static Map<LocalDate, Long> againPerDay(Workspace workspace, String whose) {
        Map<LocalDate, Long> orders = new HashMap<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select local_day, count(*) from (select o.local_day, c.country, row_number() over (partition by"
                                + " o.customer_id order by o.happened_at, o.order_id) as turn from unify.orders as o"
                                + " join unify.customers as c on c.customer_id = o.customer_id"
                                + " where o.source = 'accessories-shop' and not o.credit_note) as c where turn > 1 and "
                                + whose + " group by 1")
                .forEach(row -> orders.put(row.day(1), row.number(2)));
        return orders;
    }

    /**
     * Orders of the days before each day, beside those of as many before these and after the holiday.
     *
     * @param rest days from the day on that are no ordinary ones either
     */
    private static double times(Map<LocalDate, Long> orders, int days, int rest, LocalDate... holidays) {
        long before = 0;
        long beside = 0;
        for (LocalDate holiday : holidays) {
            for (int back = 1; back <= days; back++) {
                before += orders.getOrDefault(holiday.minusDays(back), 0L);
                beside += orders.getOrDefault(holiday.minusDays(back + days), 0L);
                beside += orders.getOrDefault(holiday.plusDays(back - 1L + rest), 0L);
            }
        }
        return 2.0 * before / beside;
    }
}
