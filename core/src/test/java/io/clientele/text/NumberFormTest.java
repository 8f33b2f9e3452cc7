package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "()",
                "(",
                ")",
                "$",
                "₫",
                ".",
                ",",
                "E5",
                "1E",
                "1E+",
                "1E+999",
                "--5",
                "-(5)",
                "- - 5",
                "5%",
                "5 %",
                "12 apples",
                "apples 12",
                "1.2.3",
                "1,2,3",
                "1,23,4567",
                "12,345,67",
                "1'234,567.00",
                "12 34",
                "1..5",
                "2026-03-05",
                "#N/A",
                "#DIV/0!",
                "#VALUE!",
                "#REF!",
                "#NAME?",
                "#NUM!",
                "#NULL!",
                "\u0000",
                "\uD800",
                "5\uDC00",
                "5\u0000",
                "$5 EUR",
                "n/a",
                "five",
                "350k",
                "0912 345 678"
            })
    void whatIsNoAmountIsNull(String text) {
        assertThat(NumberForm.POINT.read(text)).isNull();
        assertThat(NumberForm.COMMA.read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1.3万,13000", "3万,30000", "￥1.25萬,12500", "2.5亿元,250000000", "12 億,1200000000", "3百万,3000000",
        "-1.5万,-15000", "(2万),-20000", "500 nghìn,500000", "1.2 triệu đồng,1200000", "3 tỷ,3000000000", "5tr,5000000"
    })
    void wordsBehindANumberMultiplyIt(String text, BigDecimal amount) {
        assertThat(NumberForm.POINT.read(text)).isEqualByComparingTo(amount);
    }

    @Test
    void aCommaStaysADecimalMarkBeforeAWordThatMultiplies() {
        assertThat(NumberForm.COMMA.read("2,5 triệu")).isEqualByComparingTo("2500000");
        assertThat(NumberForm.POINT.read("2万万")).isNull();
        assertThat(NumberForm.POINT.read("万")).isNull();
        assertThat(NumberForm.POINT.read("3 trang")).isNull();
    }

    @Test
    void aHugeTextIsNull() {
        assertThat(NumberForm.POINT.read("1".repeat(100_000))).isNull();
        assertThat(NumberForm.POINT.read("(".repeat(60))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-45.00",
                "45.00-",
                "−45.00",
                "－45.00",
                "(45.00)",
                "$(45.00)",
                "($45.00)",
                "-$45.00",
                "$-45.00",
                "- 45.00",
                "45.00 -",
                "(45.00) €",
                "-US$45.00",
                "–45.00",
                "(￥45.00)",
                "-４５．００"
            })
    void everyWayToWriteAMinusIsRead(String text) {
        assertThat(NumberForm.POINT.read(text)).isEqualByComparingTo("-45");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1299", "1,299.00", "¥1,299.00", "￥1299", "CNY 1,299", "1299元", "1 299,00 €", "1\u00A0299,00\u00A0€",
                        "1\u202F299.00",
                "1'299.00", "1’299.00", "£1,299.00", "NT$1,299", "HK$ 1,299.00", "1,299.00 kr", "1299.00 zł", "USD1299",
                        "1.299E+03",
                "$1,299.00 USD", "+1299", "１２９９", "1299.", "1299.00 RMB", "Rs. 1,299", "1,299 dollars", "1299,-"
            })
    void currenciesAndGroupsAreReadAround(String text) {
        assertThat(NumberForm.POINT.read(text)).isEqualByComparingTo("1299");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.250.000 ₫",
                "1.250.000đ",
                "1.250.000 VND",
                "1.250.000",
                "₫1.250.000",
                "1.250.000 đồng",
                "1.250.000 VNĐ"
            })
    void dongHaveNoDecimals(String text) {
        assertThat(NumberForm.COMMA.read(text)).isEqualByComparingTo("1250000");
    }

    @ParameterizedTest
    @CsvSource({
        "1.000,1000,1.000",
        "'1,000',1.000,1000",
        "24.91,24.91,24.91",
        "0.500,0.500,0.500",
        "'1,234.50',1234.50,1234.50"
    })
    void theFormOnlyDecidesWhatIsOpen(String text, BigDecimal byComma, BigDecimal byPoint) {
        assertThat(NumberForm.COMMA.read(text)).isEqualByComparingTo(byComma);
        assertThat(NumberForm.POINT.read(text)).isEqualByComparingTo(byPoint);
    }

    @Test
    void theIndianGroupingIsReadWhereItIsConsistent() {
        assertThat(NumberForm.POINT.read("12,34,567.50")).isEqualByComparingTo("1234567.50");
        assertThat(NumberForm.POINT.read("12,345,67")).isNull();
    }

    @Test
    void oneDotBeforeThreeDigitsIsDecidedByTheRestOfTheColumn() {
        Guess<NumberForm> twoGroups = NumberForm.guess(List.of("1.965.000 ₫", "470.000", "1.000"));
        assertThat(twoGroups.value()).isEqualTo(NumberForm.COMMA);
        assertThat(twoGroups.certainty()).isGreaterThanOrEqualTo(0.99);
        Guess<NumberForm> dong = NumberForm.guess(List.of("350.000đ", "297.000"));
        assertThat(dong.value()).isEqualTo(NumberForm.COMMA);
        assertThat(dong.sure()).isTrue();
        Guess<NumberForm> weights = NumberForm.guess(List.of("0.350", "1.250", "2.000"));
        assertThat(weights.value()).isEqualTo(NumberForm.POINT);
        assertThat(weights.sure()).isTrue();
    }

    @Test
    void aColumnThatCouldBeBothIsAskedAbout() {
        Guess<NumberForm> open = NumberForm.guess(List.of("350.000", "297.000"));
        assertThat(open.value()).isEqualTo(NumberForm.COMMA);
        assertThat(open.certainty()).isLessThan(0.99);
        assertThat(open.alternatives()).containsExactly(NumberForm.POINT);
    }

    @Test
    void decimalsInAnyRowSettleTheColumn() {
        assertThat(NumberForm.guess(List.of("12.50", "1,234.00")).value()).isEqualTo(NumberForm.POINT);
        assertThat(NumberForm.guess(List.of("2 229,74 €", "977,80 €")).value()).isEqualTo(NumberForm.COMMA);
        assertThat(NumberForm.guess(List.of("2 229,74 €", "977,80 €")).certainty())
                .isEqualTo(1);
    }

    @Test
    void aColumnWithoutNumbersGivesNoCertainty() {
        assertThat(NumberForm.guess(List.of()).certainty()).isZero();
        assertThat(NumberForm.guess(List.of("", "abc")).certainty()).isZero();
    }

    @Property(tries = 500)
    void whatIsPrintedIsReadBack(
            @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(4) BigDecimal number) {
        String point = number.toPlainString();
        String comma = point.replace('.', ',');
        assertThat(NumberForm.POINT.read(point)).isEqualByComparingTo(number);
        assertThat(NumberForm.COMMA.read(comma)).isEqualByComparingTo(number);
    }

    @Property(tries = 500)
    void whatIsPrintedWithGroupsIsReadBack(
            @ForAll @BigRange(min = "-999999999", max = "999999999") @Scale(2) BigDecimal number) {
        String grouped = String.format(java.util.Locale.ROOT, "%,.2f", number);
        String swapped = grouped.replace('.', '#').replace(',', '.').replace('#', ',');
        assertThat(NumberForm.POINT.read(grouped)).isEqualByComparingTo(number);
        assertThat(NumberForm.COMMA.read(swapped)).isEqualByComparingTo(number);
        assertThat(NumberForm.COMMA.read(swapped.replace('.', '\u202F') + " €")).isEqualByComparingTo(number);
    }

    @Property(tries = 1000)
    void noTextBreaksIt(@ForAll String text) {
        NumberForm.POINT.read(text);
        NumberForm.guess(List.of(text));
        Quantities.read(text);
    }
}
