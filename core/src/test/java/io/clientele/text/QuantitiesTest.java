package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "cái", "50%", "$5", "2026-03-05", "2 x 3", "#N/A", "\u0000", "\uD83D", "n/a", "1.2.3 kg"
            })
    void whatIsNoQuantityIsNull(String text) {
        assertThat(Quantities.read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2 cái,2",
        "3件,3",
        "1 hộp,1",
        "x4,4",
        "5 pcs,5",
        "×3,3",
        "2.0,2",
        "３件,3",
        "-2 cái,-2",
        "(2),-2",
        "−2,-2",
        "'1,000 pcs',1000",
        "1.5 kg,1.5",
        "'2,5 kg',2.5",
        "5 m2,5",
        "三件,3",
        "两个,2",
        "十二件,12",
        "SL: 4,4",
        "* 2,2",
        "4x,4",
        "0,0"
    })
    void theUnitMayStandOnEitherSide(String text, BigDecimal quantity) {
        assertThat(Quantities.read(text)).isEqualByComparingTo(quantity);
    }
}
