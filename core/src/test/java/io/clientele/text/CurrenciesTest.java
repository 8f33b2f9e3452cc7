package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12.50",
                "price for all",
                "Try it",
                "Đơn giá",
                "Khách hàng",
                "客户",
                "订单金额",
                "\u0000",
                "\uD800",
                "45%",
                "¥12",
                "$",
                "kr 5"
            })
    void aTextWithoutOneCertainCurrencyIsNull(String text) {
        assertThat(Currencies.in(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1.250.000 ₫,VND",
        "350.000đ,VND",
        "1.000 VND,VND",
        "vnd,VND",
        "Đồng,VND",
        "Đơn giá (VND),VND",
        "Unit price USD,USD",
        "US$5,USD",
        "€ 5,EUR",
        "'1 234,50 €',EUR",
        "12.00元,CNY",
        "CNY 45.50,CNY",
        "RMB,CNY",
        "人民币,CNY",
        "金额(元),CNY",
        "金额（日元）,JPY",
        "单价美元,USD",
        "NT$100,TWD",
        "HK$100,HKD",
        "£5,GBP",
        "45 zł,PLN",
        "$45 CAD,CAD",
        "Price in euro,EUR",
        "amount_eur,",
        "Amount EUR,EUR"
    })
    void aCurrencyIsFoundInAmountsCodesAndHeaders(String text, String code) {
        assertThat(Currencies.in(text)).isEqualTo(code);
    }

    @Test
    void aSharedSignIsTakenForTheAssumedCurrencyIfItCanBeThat() {
        assertThat(Currencies.in("$5", "CAD")).isEqualTo("CAD");
        assertThat(Currencies.in("$5", "VND")).isEqualTo("USD");
        assertThat(Currencies.in("¥5", "JPY")).isEqualTo("JPY");
        assertThat(Currencies.in("5", "JPY")).isNull();
    }

    @Test
    void yuanSignsAreToldByChineseHeadersOrByOneRowWithYuan() {
        Guess<String> byHeader = Currencies.guess(List.of("¥176.07", "￥610.51"), List.of("订单号", "订单金额"));
        assertThat(byHeader.value()).isEqualTo("CNY");
        assertThat(byHeader.sure()).isTrue();
        Guess<String> byRow = Currencies.guess(List.of("¥176", "655元"), List.of("amount"));
        assertThat(byRow.value()).isEqualTo("CNY");
        assertThat(byRow.sure()).isTrue();
        assertThat(Currencies.guess(List.of("¥176"), List.of("金額", "お客様")).value())
                .isEqualTo("JPY");
        Guess<String> open = Currencies.guess(List.of("¥176"), List.of("amount"));
        assertThat(open.sure()).isFalse();
        assertThat(open.alternatives()).containsExactly("JPY");
    }

    @Test
    void dollarsAloneAreADoubt() {
        Guess<String> guess = Currencies.guess(List.of("$5", "$6"), List.of("amount"));
        assertThat(guess.value()).isEqualTo("USD");
        assertThat(guess.sure()).isFalse();
    }

    @Test
    void noCurrencyIsSaidAndAHeaderMayNameIt() {
        assertThat(Currencies.guess(List.of("5"), List.of("amount")).value()).isEqualTo("XXX");
        assertThat(Currencies.guess(List.of("5"), List.of("amount")).certainty())
                .isZero();
        assertThat(Currencies.guess(List.of("5"), List.of("Thành tiền (VNĐ)")).value())
                .isEqualTo("VND");
    }

    @Test
    void twoCurrenciesInOneColumnAreADoubt() {
        Guess<String> guess = Currencies.guess(List.of("1.000 ₫", "2.000 ₫", "€5"), List.of("Giá"));
        assertThat(guess.value()).isEqualTo("VND");
        assertThat(guess.alternatives()).containsExactly("EUR");
        assertThat(guess.sure()).isFalse();
    }
}
