package io.clientele.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
 * @param caption of the rows of heads: what stands above them in a workbook; empty where the branch sends text
 * @param unit so many of the smallest unit of the currency are one
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
        List<String> caption,
        List<String> head,
        DateTimeFormatter day,
        int unit) {

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
            List.of(),
            List.of("订单编号", "下单日期", "客户编号", "客户姓名", "联系电话", "商品编码", "商品名称", "数量", "单价", "币种", "省份", "进价"),
            DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT),
            100);

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
            List.of(),
            List.of(
                    "訂單編號", "訂單日期", "客戶編號", "客戶姓名", "聯絡電話", "商品編號", "商品名稱", "數量", "單價", "幣別", "城市", "單位成本", "車牌",
                    "車身號碼"),
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT),
            100);

    /** A dealer of cars in Saigon, who sends a workbook with two rows of heads and a total. */
    static final Branch SAIGON = new Branch(
            "dealer-saigon",
            Market.SOUTH,
            "VND",
            StandardCharsets.UTF_8,
            "models",
            0.1,
            0.1,
            "SG",
            "HD",
            List.of("Hợp đồng", "", "Khách hàng", "", "", "Sản phẩm", "", "", "", "", "Nơi ở", ""),
            List.of(
                    "Mã đơn hàng",
                    "Ngày đặt hàng",
                    "Mã khách hàng",
                    "Tên khách hàng",
                    "Số điện thoại",
                    "Mã sản phẩm",
                    "Tên sản phẩm",
                    "Số lượng",
                    "Đơn giá",
                    "Tiền tệ",
                    "Tỉnh",
                    "Giá vốn"),
            DateTimeFormatter.ISO_LOCAL_DATE,
            1);

    static final int FIRST_NUMBER = 10_001;

    Source teller() {
        return Source.of(source).orElseThrow();
    }

    String file() {
        return source + (isWorkbook() ? ".xlsx" : ".csv");
    }

    boolean isWorkbook() {
        return !caption.isEmpty();
    }

    /** Who comes when, in order of time. */
    List<Visit> visits(Scene scene) {
        Assortment assortment = new Assortment(sells);
        List<Visit> visits = new ArrayList<>();
        for (long number = 0; number < scene.asked().people(); number++) {
            Chance chance = scene.chance(source, number);
            if (scene.people().person(number).market() == market && chance.happens(comes)) {
                int times = 1 + chance.poisson(again);
                for (int turn = 0; turn < times; turn++) {
                    visits.add(new Visit(
                            Asked.FROM.plusDays(chance.below(Asked.DAYS)),
                            number,
                            turn,
                            assortment.draw(market, chance)));
                }
            }
        }
        visits.sort(
                Comparator.comparing(Visit::day).thenComparing(Visit::person).thenComparing(Visit::turn));
        return visits;
    }

    String customerHead() {
        return head.get(2);
    }

    String customer(long person) {
        return customer + (FIRST_NUMBER + person);
    }

    /** @param turn of the person */
    record Visit(LocalDate day, Long person, int turn, Product product) {}
}
