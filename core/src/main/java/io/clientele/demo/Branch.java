package io.clientele.demo;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A branch abroad: who lives there comes with some probability, once and a Poisson number of times more, on days drawn evenly. One
 * row a visit, in the language and the encoding of the place.
 *
 * @param source also the name of its file
 * @param sells table of what it sells
 * @param comes probability that somebody of the market comes at all
 * @param again mean number of further visits
 * @param customer before the number of a customer
 * @param order before the number of an order
 */
record Branch(
        String source,
        Market market,
        String currency,
        Charset charset,
        String sells,
        double comes,
        double again,
        String customer,
        String order,
        List<String> head,
        DateTimeFormatter day) {

    /** A dealer of cars in mainland China. */
    static final Branch DEALER = new Branch(
            "dealer-guangzhou",
            Market.MAINLAND,
            "CNY",
            Charset.forName("GBK"),
            "cars",
            0.35,
            0.1,
            "GZ",
            "HT",
            List.of("订单编号", "下单日期", "客户编号", "客户姓名", "商品编码", "商品名称", "数量", "单价", "币种", "省份"),
            DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT));

    /** Workshops in Taiwan and Hong Kong. */
    static final Branch WORKSHOPS = new Branch(
            "workshops-taipei",
            Market.ISLANDS,
            "TWD",
            Charset.forName("Big5"),
            "services",
            0.6,
            2.5,
            "TP",
            "WO",
            List.of("訂單編號", "訂單日期", "客戶編號", "客戶姓名", "商品編號", "商品名稱", "數量", "單價", "幣別", "城市"),
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT));

    static final List<Branch> ALL = List.of(DEALER, WORKSHOPS);

    private static final int FIRST_NUMBER = 10_001;
    private static final int CENTS = 100;

    String file() {
        return source + ".csv";
    }

    void write(Path folder, Truth truth, Asked asked, People people) {
        List<Visit> visits = visits(asked, people);
        visits.sort(
                Comparator.comparing(Visit::day).thenComparing(Visit::person).thenComparing(Visit::turn));
        TreeSet<Long> came = new TreeSet<>();
        try (Csv out = new Csv(folder.resolve(file()), charset, ',', false)) {
            out.row(head.toArray());
            int number = FIRST_NUMBER;
            for (Visit visit : visits) {
                Person person = people.person(visit.person);
                String key = order + number++;
                long line = out.row(
                        key,
                        visit.day.format(day),
                        customer(person.number()),
                        person.name(),
                        visit.product.code(),
                        visit.product.name(),
                        1,
                        visit.product.price() / CENTS,
                        currency,
                        person.town().province());
                truth.line(
                        new Truth.Place(source, currency, file(), line),
                        key,
                        person,
                        new Purchase(visit.day.atStartOfDay(), List.of(), -1),
                        new Purchase.Line(visit.product, 1, visit.product.price()),
                        null);
                came.add(person.number());
            }
            truth.file(source, file(), out.lines() - 1);
        }
        came.forEach(number -> truth.record(source, customer(number), number));
    }

    private List<Visit> visits(Asked asked, People people) {
        Assortment assortment = new Assortment(sells);
        int days = (int) ChronoUnit.DAYS.between(Asked.FROM, Asked.TODAY) + 1;
        List<Visit> visits = new ArrayList<>();
        for (long number = 0; number < asked.people(); number++) {
            Chance chance = Chance.of(asked.seed(), source, number);
            if (people.person(number).market() == market && chance.happens(comes)) {
                int times = 1 + chance.poisson(again);
                for (int turn = 0; turn < times; turn++) {
                    visits.add(new Visit(
                            Asked.FROM.plusDays(chance.below(days)), number, turn, assortment.draw(market, chance)));
                }
            }
        }
        return visits;
    }

    private String customer(long person) {
        return customer + (FIRST_NUMBER + person);
    }

    private record Visit(LocalDate day, Long person, int turn, Product product) {}
}
