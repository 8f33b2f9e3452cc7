package io.clientele.text;

import java.text.Normalizer;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Signs and words that stand for currencies, each with the ISO 4217 codes it may mean, likeliest first. */
final class CurrencyWords {

    private static final Map<String, List<String>> CODES = table();

    private CurrencyWords() {}

    private static Map<String, List<String>> table() {
        Map<String, List<String>> codes = new HashMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            codes.put(currency.getCurrencyCode().toLowerCase(Locale.ROOT), List.of(currency.getCurrencyCode()));
        }
        String[] lines = {
            "$ dollar dollars=USD,CAD,AUD,SGD,NZD,HKD,TWD,MXN",
            "¥ ￥=CNY,JPY",
            "kr=SEK,NOK,DKK",
            "rs=INR,PKR,LKR",
            "us$ usd$ $us u$s 美元 美金=USD",
            "€ 欧元 歐元 euro euros=EUR",
            "£ ￡ 英镑 英鎊=GBP",
            "₫ đ vnđ đồng dong 越南盾=VND",
            "元 块 圆 rmb cn¥ cn￥ rmb¥ 人民币 人民幣 yuan=CNY",
            "円 日元 日圓 yen jp¥=JPY",
            "nt$ nt 台币 台幣 新台币 新台幣=TWD",
            "hk$ 港币 港幣 港元=HKD",
            "s$=SGD",
            "a$ au$=AUD",
            "c$ ca$ can$=CAD",
            "nz$=NZD",
            "mx$=MXN",
            "r$=BRL",
            "zł zl=PLN",
            "₩ ￦ 원=KRW",
            "₹=INR",
            "฿ baht=THB",
            "₱=PHP",
            "₽ руб=RUB",
            "₺ tl=TRY",
            "₴ грн=UAH",
            "₪=ILS",
            "kč=CZK",
            "ft=HUF",
            "rp=IDR",
            "rm=MYR",
            "fr sfr=CHF",
            "₦=NGN",
            "₸=KZT",
        };
        for (String line : lines) {
            String[] sides = line.split("=", 2);
            for (String word : sides[0].split(" ")) {
                codes.put(word, List.of(sides[1].split(",")));
            }
        }
        return Map.copyOf(codes);
    }

    /** Lower case, composed, without blanks, brackets and full stops around. */
    static String clean(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isEdge(word.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(word.charAt(end - 1))) {
            end--;
        }
        String lower = word.substring(start, end).toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFC)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static boolean isEdge(char glyph) {
        return glyph == ' ' || glyph == '.' || glyph == ':' || glyph == '[' || glyph == ']' || glyph == '\'';
    }

    static boolean isKnown(String word) {
        return CODES.containsKey(word);
    }

    static boolean isAmbiguous(String word) {
        return codes(word).size() > 1;
    }

    /** Codes the word may mean, likeliest first; empty if it names no currency. */
    static List<String> codes(String word) {
        return CODES.getOrDefault(word, List.of());
    }

    /** True if both words can mean one currency, as the sign and the code in "$45 USD". */
    static boolean agree(String one, String other) {
        return codes(one).stream().anyMatch(codes(other)::contains);
    }
}
