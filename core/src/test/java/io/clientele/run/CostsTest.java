package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.clean.ReadRows;
import io.clientele.collect.Receipt;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goods cost and what was spent on customers is taken off what they bring, where it is told. */
class CostsTest {

    private static final String HEADER = "order_id,customer_id,order_date,sku,quantity,unit_price,unit_cost\n";
    private static final String ORDERS = HEADER + """
            A1,C1,2026-03-01,tea,2,10.00,6.25
            A2,C2,2026-03-02,cup,1,8.00,9.50
            A3,C1,2026-03-05,tea,-1,10.00,6.25
            """;
    private static final String COSTS = """
            date,kind,customer_id,campaign,amount
            2026-03-03,serve,C1,,1.20
            2026-03-03,Phục vụ,C2,,0.30
            2026-03-04,拉新,,Spring,40
            2026-03-04,retention,C2,,5
            2026-03-04,serve,C9,,7.77
            2026-03-05,tombola,,,2
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void marginIsNetLessWhatTheGoodsCostAndAReturnGivesItBack() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            Answer answer = shop.run();
            // 20 − 12.50 − 10 + 6.25 of C1; a cup is sold below its cost: 8 − 9.50
            assertThat(told(answer, "value.margin")).isEqualTo("exact 2.2500");
            assertThat(told(answer, "value.cost_of_goods")).isEqualTo("exact 15.7500");
            assertThat(told(answer, "value.cost_coverage")).isEqualTo("exact 1.000000");
            assertThat(shop.rows("select net - cost from value.margins order by 1"))
                    .isEqualTo("-1.5000\n3.7500");
        }
    }

    @Test
    void whereNoCostIsToldThereIsNoMargin() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS.replace("unit_cost", "weight"));
            assertThat(shop.run().figures())
                    .extracting(Figure::measure)
                    .noneMatch(measure -> measure.contains("margin") || measure.contains("cost"));
        }
    }

    @Test
    void oneLineWithoutACostMakesItNotKnownAndTheCoveredShareIsTold() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS + "A4,C3,2026-03-06,tea,2,6.00,\n");
            Answer answer = shop.run();
            assertThat(told(answer, "value.margin")).isEqualTo("notKnown linesWithoutCost");
            assertThat(told(answer, "value.cost_coverage")).isEqualTo("exact 0.700000");
            assertThat(told(answer, "value.net")).isEqualTo("exact 30.0000");
        }
    }

    @Test
    void aLineWithoutACostHasThatOfItsProduct() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS + "A4,C3,2026-03-06,tea,2,6.00,\n");
            Receipt products = shop.take("products.csv", "sku,product name,unit cost\ntea,Tea,1.75\n");
            // 2.25 + 12 − 3.50
            assertThat(told(shop.run(), "value.margin")).isEqualTo("exact 10.7500");
            shop.withdraw(products);
            assertThat(told(shop.run(), "value.margin")).isEqualTo("notKnown linesWithoutCost");
        }
    }

    @Test
    void aReturnWithoutACostGivesBackThatOfTheLineItGivesBack() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", HEADER + "A1,C1,2026-03-01,tea,3,10.00,6.3333\nA3,C1,2026-03-05,tea,-1,10.00,\n");
            assertThat(told(shop.run(), "value.margin")).isEqualTo("exact 7.3334");
        }
    }

    @Test
    void theCostOfAWholeLineIsNotTimesItsQuantity() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS.replace("unit_cost", "cost of goods"));
            assertThat(told(shop.run(), "value.cost_of_goods")).isEqualTo("exact 9.5000");
        }
    }

    @Test
    void costsInAnotherCurrencyAreConvertedAsTheMoneyIs() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", """
                    order_id,customer_id,order_date,sku,quantity,unit_price,unit_cost,currency
                    A1,C1,2026-03-01,tea,2,250000,100000,VND
                    A2,C1,2026-03-01,tea,1,10.00,4.00,USD
                    A3,C1,2026-03-02,tea,1,250000,,VND
                    """);
            shop.take("products.csv", "sku,product name,unit cost,currency\ntea,Tea,4.00,USD\n");
            shop.take("rates.csv", "date,currency,rate\n2026-03-01,USD,25000\n2026-03-02,USD,26000\n");
            // 500,000 − 200,000 + 250,000 − 100,000 + 250,000 − 4 × 26,000
            assertThat(told(shop.run(), "value.margin")).isEqualTo("exact 596000.0000");
        }
    }

    @Test
    void whatWasSpentOnServingIsTakenOffWhomItNamesAndNobodyElse() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            Receipt costs = shop.take("costs.csv", COSTS);
            Answer answer = shop.run();
            assertThat(told(answer, "value.margin")).isEqualTo("exact 2.2500");
            assertThat(told(answer, "value.margin_served")).isEqualTo("exact 0.7500");
            assertThat(told(answer, "value.cost_to_serve")).isEqualTo("exact 1.5000");
            assertThat(told(answer, "value.costs_of_nobody")).isEqualTo("exact 49.7700");
            assertThat(shop.rows("select kind, amount, currency from clean.costs order by line"))
                    .isEqualTo("""
                    serve 1.2000 XXX
                    serve 0.3000 XXX
                    win 40.0000 XXX
                    keep 5.0000 XXX
                    serve 7.7700 XXX
                    other 2.0000 XXX""");
            assertThat(shop.rows("select rule, field, row_count from clean.findings where receipt_id = '" + costs.id()
                            + "'"))
                    .isEqualTo("kind of cost not known cost_kind 1");
            shop.withdraw(costs);
            assertThat(told(shop.run(), "value.margin_served")).isEqualTo("exact 2.2500");
        }
    }

    @Test
    void costsThatComeAgainAreKnownChangedTheyReplaceTheOlderAndLaterOnesWait() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("costs.csv", COSTS);
            Receipt again = shop.take(
                    "costs-2.csv", COSTS.replace("1.20", "1.50") + "2026-03-05,serve,C1,,1\n2026-03-06,serve,C1,,9\n");
            assertThat(shop.rows("select part, sum(row_count), sum(amount) from clean.balances where receipt_id = '"
                            + again.id() + "' group by 1 order by 1"))
                    .isEqualTo("already_known 5 55.0700\nkept 3 11.5000");
            assertThat(told(shop.run(), "value.cost_to_serve")).isEqualTo("exact 2.8000");
            shop.withdraw(again);
            assertThat(told(shop.run(), "value.cost_to_serve")).isEqualTo("exact 1.5000");
            shop.restore(again);
            assertThat(told(shop.run(), "value.cost_to_serve")).isEqualTo("exact 2.8000");
        }
    }

    @Test
    void aCostThatHasANumberIsKnownByIt() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            String numbered = "cost number,date,cost kind,customer_id,cost\nB1,2026-03-03,serve,C1,1.20\n";
            shop.take("costs.csv", numbered);
            shop.take("costs-2.csv", numbered.replace("03-03", "03-04").replace("1.20", "1.70"));
            assertThat(told(shop.run(), "value.cost_to_serve")).isEqualTo("exact 1.7000");
        }
    }

    @Test
    void aCheckTellsWhatTheImportOfCostsAndRatesDoes() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            Checked.Table costs =
                    shop.check(shop.write("costs.csv", COSTS)).tables().get(0);
            assertThat(costs.parts()).hasToString("[Part[part=kept, currency=XXX, rows=6, amount=56.2700]]");
            assertThat(costs.receipt()).containsEntry("kind", "costs").containsEntry("kept", 6L);
            assertThat(costs.rows().get(0).cells())
                    .extracting(ReadRows.Cell::after)
                    .containsExactly("2026-03-03", "C1", null, "1.2000");
            Checked.Table rates = shop.check(shop.write("rates.csv", "date,currency,rate\n2026-03-01,USD,25000.5\n"))
                    .tables()
                    .get(0);
            assertThat(rates.parts()).hasToString("[Part[part=kept, currency=null, rows=1, amount=null]]");
            assertThat(rates.rows().get(0).cells())
                    .extracting(ReadRows.Cell::after)
                    .containsExactly("2026-03-01", "25000.5000000000");
            assertThat(shop.rows("select count(*) from clean.costs")).isEqualTo("0");
        }
    }

    @Test
    void twoEqualCostsOfADayAreTwo() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("costs.csv", COSTS + "2026-03-03,serve,C1,,1.20\n");
            assertThat(told(shop.run(), "value.cost_to_serve")).isEqualTo("exact 2.7000");
        }
    }

    @Test
    void aCostWithoutADayOrAnAmountIsSetAside() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("costs.csv", COSTS + ",serve,C1,,1.20\n2026-02-30,serve,C1,,1\n2026-03-03,serve,C1,,much\n");
            assertThat(shop.rows("select line, reason, field, value from clean.quarantine order by line"))
                    .isEqualTo("""
                    8 no readable date day null
                    9 no readable date day 2026-02-30
                    10 no readable amount cost much""");
        }
    }

    @Test
    void everySumOfMarginsIsThatOfTheRowsBehindIt() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("costs.csv", COSTS);
            Answer answer = shop.run();
            Catalogue catalogue = new Catalogue();
            answer.figures().stream()
                    .filter(figure -> Catalogue.isOfCosts(figure.measure())
                            && figure.unit().equals("money"))
                    .forEach(figure -> assertThat(shop.rows("select sum(money) from ("
                                    + catalogue
                                            .measure(figure.measure())
                                            .rows()
                                            .apply(figure.scope())
                                            .select() + ") as r"))
                            .as("%s %s", figure.measure(), figure.scope())
                            .isEqualTo(String.valueOf(figure.value())
                                    .replaceAll("^(.*[.]\\d\\d)\\d*$", "$1")
                                    .concat("00")));
        }
    }

    private static String told(Answer answer, String measure) {
        return answer.figures().stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.scope().equals(Scope.DEFAULT))
                .map(figure ->
                        figure.state().text() + " " + (figure.value() == null ? figure.reason() : figure.value()))
                .collect(Collectors.joining());
    }
}
