package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "___", "\u0000", "\uFEFF", "()"})
    void withoutLettersNothingIsLeft(String header) {
        assertThat(Words.normalise(header)).isEmpty();
    }

    @Test
    void aHugeHeaderIsCut() {
        assertThat(Words.normalise("a".repeat(100_000))).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({
        "customerId,customer id",
        "CustomerID,customer id",
        "customer_id,customer id",
        "CUSTOMER-ID,customer id",
        "customer.id,customer id",
        "HTMLPage,html page",
        "orderIDs,order ids",
        "Mã khách hàng,ma khach hang",
        "MÃ_KHÁCH_HÀNG,ma khach hang",
        "MãKháchHàng,ma khach hang",
        "Đơn giá (VND),don gia vnd",
        "订单号,订单号",
        "Ｏｒｄｅｒ　Ｎｏ．,order no",
        "Order #,order #",
        "address2,address2",
        "line1Total,line1 total",
        "  Unit   price ,unit price",
        "Giảm giá %,giam gia %"
    })
    void headersBecomeComparable(String header, String words) {
        assertThat(Words.normalise(header)).isEqualTo(words);
    }
}
