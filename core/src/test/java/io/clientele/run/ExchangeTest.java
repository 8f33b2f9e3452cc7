package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money of several currencies comes together by the rates that a file tells. */
class ExchangeTest {

    private static final String ORDERS = """
            order_id,customer_id,order_date,sku,quantity,unit_price,currency
            A1,C1,2026-03-02,tea,2,250000,VND
            A2,C2,2026-03-02,tea,1,70.55,CNY
            A3,C3,2026-03-07,tea,3,9.99,USD
            A4,C3,2026-03-07,tea,-1,9.99,USD
            A5,C1,2026-03-09,cup,1,120000,VND
            A6,C1,2026-03-09,cup,1,130000,VND
            A7,C1,2026-03-10,cup,1,140000,VND
            """;
    private static final String RATES = """
            date,currency,rate
            2026-03-02,USD,25450
            2026-03-02,CNY,3512.35
            2026-03-05,USD,25500.5
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void linesAreWorthWhatTheLatestRateOfTheirDaySays() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", RATES);
            shop.run();
            assertThat(worth(shop)).isEqualTo("""
                    A1 500000.0000
                    A2 247796.2925
                    A3 764249.9850
                    A4 -254749.9950
                    A5 120000.0000
                    A6 130000.0000
                    A7 140000.0000""");
        }
    }

    @Test
    void whatHasNoRateIsNotCountedAndSaysSo() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", "date,currency,rate\n2026-03-03,USD,25450\n2026-03-03,CNY,3512.35\n");
            Answer answer = shop.run();
            assertThat(worth(shop)).contains("A2 null", "A3 762736.5000");
            assertThat(figure(answer, "value.not_counted")).isEqualTo("1");
        }
    }

    @Test
    void aRateHoldsTenDaysUnlessTheSettingSaysOtherwise() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", "date,currency,rate\n2026-02-24,USD,25450\n2026-02-20,CNY,3512.35\n");
            shop.run();
            assertThat(worth(shop)).contains("A2 247796.2925", "A3 null");
            shop.run(11);
            assertThat(worth(shop)).contains("A3 762736.5000");
            shop.run(0);
            assertThat(worth(shop)).contains("A2 null", "A3 null");
        }
    }

    @Test
    void ratesThatComeLaterConvertWhatIsThereAndGoneAgainTheyDoNot() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.run();
            String before = worth(shop);
            assertThat(before).contains("A2 null", "A3 null");
            Receipt rates = shop.take("rates.csv", RATES);
            shop.run();
            String after = worth(shop);
            assertThat(after).isNotEqualTo(before).doesNotContain("null");
            shop.withdraw(rates);
            shop.run();
            assertThat(worth(shop)).isEqualTo(before);
            shop.restore(rates);
            shop.run();
            assertThat(worth(shop)).isEqualTo(after);
        }
    }

    @Test
    void aRateThatIsCorrectedTakesThePlaceOfTheOlderOne() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", RATES);
            Receipt again = shop.take("rates-2.csv", RATES.replace("3512.35", "3500"));
            shop.run();
            assertThat(worth(shop)).contains("A2 246925.0000");
            assertThat(parts(shop, again)).isEqualTo("already_known 2\nkept 1");
            shop.withdraw(again);
            shop.run();
            assertThat(worth(shop)).contains("A2 247796.2925");
        }
    }

    @Test
    void whatIsNoRateIsSetAsideWithItsReason() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            Receipt rates = shop.take("rates.csv", RATES + """
                    2026-03-06,USD,0
                    2026-03-06,CNY,-3500
                    2026-03-06,,3500
                    2026-03-32,CNY,3500
                    2026-03-06,CNY,n/a
                    2026-03-06,QQQ,12
                    """);
            assertThat(shop.rows("select line, reason, field, value from clean.quarantine order by line"))
                    .isEqualTo("""
                    5 no readable rate rate 0
                    6 no readable rate rate -3500
                    7 no currency currency null
                    8 no readable date day 2026-03-32
                    9 no readable rate rate n/a""");
            assertThat(parts(shop, rates)).isEqualTo("kept 4\nset_aside 5");
            shop.run();
            assertThat(worth(shop)).contains("A3 764249.9850");
        }
    }

    @Test
    void ofTwoRatesForADayTheLowerRowCountsAndAFindingSaysSo() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", RATES + "2026-03-02,CNY,3400\n");
            shop.run();
            assertThat(worth(shop)).contains("A2 239870.0000");
            assertThat(shop.rows("select rule, row_count from clean.findings where rule like 'two%'"))
                    .isEqualTo("two rates for one day 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Straight and the other way round, in one cell and in two columns, with signs, commas and Chinese
                // heads.
                "date,pair,rate\n2026-03-02,USD/VND,25450\n2026-03-02,CNY/VND,3512.35\n",
                "Ngày;Ngoại tệ;Tỷ giá\n02/03/2026;USD;25.450,00\n02/03/2026;CNY;3.512,35\n13/03/2026;CNY;3.512,35\n",
                "日期,币种,汇率\n2026年3月2日,美元,25450\n2026年3月2日,人民币,3512.35\n",
                "date,from,to,rate\n2026-03-02,USD,VND,25450\n2026-03-02,CNY,VND,3512.35\n",
                "date,currency,base currency,rate\n2026-03-02,USD,VND,25450\n2026-03-02,CNY,VND,3512.35\n"
            })
    void howeverARateIsWrittenItMeansTheSame(String rates) {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", rates);
            shop.run();
            assertThat(worth(shop)).contains("A2 247796.2925", "A3 762736.5000", "A4 -254245.5000");
        }
    }

    @Test
    void aRateThatIsToldTheOtherWayRoundDivides() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", """
                    date,currency,base currency,rate
                    2026-03-02,USD,VND,0.0000392927
                    2026-03-02,CNY,VND,0.0002847097
                    """);
            shop.run();
            // 70.55 ÷ 0.0002847097 = 247796.26405…; 29.97 ÷ 0.0000392927 = 762737.0987…
            assertThat(worth(shop)).contains("A2 247796.2641", "A3 762737.0987", "A4 -254245.6996");
        }
    }

    @Test
    void overACurrencyThatBothAreToldInOneIsWorthTheOther() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", "date,pair,rate\n2026-03-02,USD/VND,25450\n2026-03-02,USD/CNY,7.25\n");
            shop.run();
            // 70.55 × 25450 ÷ 7.25
            assertThat(worth(shop)).contains("A2 247654.8276", "A3 762736.5000");
        }
    }

    @Test
    void whereCurrenciesAreWorthAboutTheSameTheDirectionIsAsked() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Path file = shop.write("rates.csv", "date,currency,rate\n2026-03-02,EUR,1.08\n2026-03-03,EUR,1.09\n");
            PlanSettings asked = PlanSettings.defaults(ZoneOffset.UTC);
            assertThatThrownBy(() -> new Plan(shop.workspace, asked, shop.next()).take(List.of(file)))
                    .hasMessageContaining("--mapping 'rates.csv:rate=rate'")
                    .hasMessageContaining("--mapping 'rates.csv:rate=rate_per_base'");
            shop.take(file, "rate=rate_per_base");
            assertThat(shop.rows("select currency, per_base, rate from clean.rates order by day"))
                    .isEqualTo("EUR true 1.0800000000\nEUR true 1.0900000000");
        }
    }

    @Test
    void withAnotherBaseCurrencyEverythingIsConvertedIntoIt() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS.replace("2026-03-10", "2026-03-08"));
            shop.take("rates.csv", RATES.replace("2026-03-05,USD", "2026-03-02,TWD"));
            new Plan(shop.workspace, in("USD"), shop.next()).compute(List.of());
            // 500000 ÷ 25450; 70.55 × 3512.35 ÷ 25450
            assertThat(worth(shop)).contains("A1 null", "A3 29.9700");
        }
    }

    @Test
    void withoutRatesNothingOfASingleCurrencyIsTouched() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS.replaceAll("CNY|USD", "VND"));
            String before = worth(shop);
            new Plan(shop.workspace, in("USD"), shop.next()).compute(List.of());
            assertThat(worth(shop)).isEqualTo(before);
        }
    }

    @Test
    void aThousandAmountsAreConvertedAsExactDecimalsAre() {
        SplittableRandom chance = new SplittableRandom(11);
        StringBuilder orders = new StringBuilder("order_id,customer_id,order_date,amount,currency\n");
        StringBuilder rates = new StringBuilder("date,from,to,rate\n");
        Map<String, BigDecimal> told = new TreeMap<>();
        for (int day = 1; day <= 28; day++) {
            for (String pair : List.of("CNY,VND", "VND,USD")) {
                BigDecimal rate = pair.startsWith("CNY")
                        ? BigDecimal.valueOf(chance.nextLong(30_000_000, 40_000_000), 4)
                        : BigDecimal.valueOf(chance.nextLong(350_000, 450_000), 10);
                told.put(pair + day, rate);
                rates.append("2026-03-%02d,%s,%s\n".formatted(day, pair, rate.toPlainString()));
            }
        }
        StringBuilder wanted = new StringBuilder();
        for (int order = 1000; order < 2000; order++) {
            int day = chance.nextInt(1, 29);
            boolean yuan = chance.nextBoolean();
            BigDecimal amount = BigDecimal.valueOf(chance.nextLong(-99_999_999, 100_000_000), 4);
            orders.append("%d,C%d,2026-03-%02d,%s,%s\n"
                    .formatted(order, order % 7, day, amount.toPlainString(), yuan ? "CNY" : "USD"));
            BigDecimal worth = yuan
                    ? amount.multiply(told.get("CNY,VND" + day)).setScale(4, RoundingMode.HALF_UP)
                    : amount.divide(told.get("VND,USD" + day), 4, RoundingMode.HALF_UP);
            wanted.append(wanted.isEmpty() ? "" : "\n")
                    .append(order)
                    .append(' ')
                    .append(worth.toPlainString());
        }
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", orders.toString());
            shop.take("rates.csv", rates.toString());
            new Plan(shop.workspace, in("VND"), shop.next()).compute(List.of());
            assertThat(worth(shop)).isEqualTo(wanted.toString());
        }
    }

    @Test
    void whatASourceTellsInsteadOfOrdersIsConvertedByItsLastDay() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", ORDERS);
            shop.take("people.csv", "client,orders,revenue,last order,currency\nC7,3,120.50,2026-03-03,USD\n");
            shop.run();
            assertThat(shop.rows("select amount, amount_base from clean.summaries"))
                    .isEqualTo("120.5000 null");
            shop.take("rates.csv", RATES);
            shop.run();
            assertThat(shop.rows("select amount_base from clean.summaries")).isEqualTo("3066725.0000");
        }
    }

    @Test
    void aPastDayIsToldByTheRatesBelievedNowAsWeSaidThenToo() {
        try (Undoing shop = Undoing.in(folder, "shop");
                Engine session = shop.workspace.engine().another()) {
            shop.take("orders.csv", ORDERS);
            shop.take("rates.csv", RATES);
            shop.run();
            Views views = new Views(shop.workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC());
            View then = new View(LocalDate.of(2026, 3, 5), true, null);
            views.prepare(session, then, Progress.NONE);
            assertThat(views.read(
                            session,
                            then,
                            reader -> reader.rows("look", "select sum(net) from value.totals")
                                    .get(0)
                                    .decimal(1)))
                    .hasValue(new BigDecimal("747796.2925"));
            views.clear(session);
        }
    }

    private static PlanSettings in(String currency) {
        PlanSettings plain = PlanSettings.defaults(ZoneOffset.UTC);
        return new PlanSettings(
                plain.zone(), null, "shop", currency, plain.mapping(), plain.rfm(), plain.groups(), true);
    }

    private static String parts(Undoing shop, Receipt receipt) {
        return shop.rows("select part, sum(row_count) from clean.balances where receipt_id = '" + receipt.id()
                + "' group by 1 order by 1");
    }

    private static String figure(Answer answer, String measure) {
        return answer.figures().stream()
                .filter(figure -> figure.measure().equals(measure))
                .findFirst()
                .map(figure -> String.valueOf(figure.value()))
                .orElseThrow();
    }

    private static String worth(Undoing shop) {
        return shop.rows(
                "select o.order_key, l.amount_base from clean.order_lines as l join clean.orders as o on o.order_id ="
                        + " l.order_id and o.known_to is null where l.known_to is null order by 1");
    }
}
