package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "-",
                "+",
                "123",
                "0000000000",
                "012345",
                "abc",
                "\u0000",
                "\uD800",
                "09a",
                "1.250.000 ₫",
                "a@b.vn"
            })
    void whatIsNoLineIsNull(String text) {
        assertThat(Phones.e164(text, "VN")).isNull();
    }

    @Test
    void aHugeTextIsNull() {
        assertThat(Phones.e164("0".repeat(100_000), "VN")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01690000201",
                "0390000201",
                "+84390000201",
                "84390000201",
                "390000201",
                "0084390000201",
                "+84 (0) 390 000 201",
                "0390.000.201",
                "039 000 0201",
                "(039) 000-0201",
                "０３９００００２０１",
                "+841690000201",
                "841690000201",
                "+84 169 000 0201"
            })
    void oldAndNewNumbersOfOneLineAreOne(String text) {
        assertThat(Phones.e164(text, "VN")).isEqualTo("+84390000201");
    }

    @ParameterizedTest
    @CsvSource({
        "0162,32", "0169,39", "0120,70", "0121,79", "0122,77", "0126,76", "0128,78", "0123,83", "0124,84", "0125,85",
        "0127,81", "0129,82", "0186,56", "0188,58", "0199,59"
    })
    void everyPrefixOf2018IsChanged(String old, String present) {
        assertThat(Phones.e164(old + "1234567", "VN")).isEqualTo("+84" + present + "1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0842000101", "+84842000101", "84842000101", "842000101", "084 200 0101"})
    void aNewNumberMayItselfBeginWith084(String text) {
        assertThat(Phones.e164(text, "VN")).isEqualTo("+84842000101");
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000,CN,+8613800138000",
        "+86 138 0013 8000,VN,+8613800138000",
        "8613800138000,CN,+8613800138000",
        "020 7946 0018,GB,+442079460018",
        "(212) 555-0123,US,+12125550123",
        "024 3825 1234,VN,+842438251234",
        "0905 123 456 / 0905 654 321,VN,+84905123456"
    })
    void otherCountriesAreReadByTheirOwnRules(String text, String region, String line) {
        assertThat(Phones.e164(text, region)).isEqualTo(line);
    }

    @Test
    void theRegionIsWhereMostNumbersAreValid() {
        assertThat(Phones.region(List.of("0905123456", "0842000101", "01690000201"))
                        .value())
                .isEqualTo("VN");
        assertThat(Phones.region(List.of("13800138000", "15912345678")).value()).isEqualTo("CN");
        assertThat(Phones.region(List.of("", "x")).certainty()).isZero();
    }
}
