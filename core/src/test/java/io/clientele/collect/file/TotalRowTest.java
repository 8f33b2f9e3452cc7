package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalRowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "TOTAL:",
                "Grand total",
                "Sub-total",
                "Subtotal 2026-03-02",
                "Total for March",
                "Tổng cộng",
                "Cộng ngày 05/03/2026",
                "Cộng tháng 3",
                "Tổng cộng:",
                "合计",
                "3月小计",
                "2026年3月合计",
                "本月合计",
                "總計"
            })
    void aWordForASumAloneOrWithItsTimeSaysTotal(String cell) {
        assertThat(TotalRow.says(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total care shampoo",
                "Totally",
                "Sumatra",
                "Cộng hòa",
                "Tổng Văn Minh",
                "小计算器",
                "C001",
                "2026-03-02",
                "x"
            })
    void aNameThatBeginsWithSuchAWordDoesNot(String cell) {
        assertThat(TotalRow.says(cell)).isFalse();
    }
}
