package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void whatKeepsASpreadsheetFromMakingANumberBelongsToNoKey() {
        assertThat(Keys.read("=\"0012345\"")).isEqualTo("0012345");
        assertThat(Keys.read("'0012345")).isEqualTo("0012345");
        assertThat(Keys.read("'0012345'")).isEqualTo("0012345");
    }

    @Test
    void blanksAroundAKeyGoAndThoseWithinStay() {
        assertThat(Keys.read("\t A 12\u00a0\ufeff")).isEqualTo("A 12");
    }

    @Test
    void zerosAndMarksOfAKeyStay() {
        assertThat(Keys.read("00123")).isEqualTo("00123");
        assertThat(Keys.read("#2001")).isEqualTo("#2001");
        assertThat(Keys.read("=x")).isEqualTo("=x");
        assertThat(Keys.read("O'Neil")).isEqualTo("O'Neil");
    }

    @Test
    void aMarkerIsNoKey() {
        assertThat(Keys.read("=\"\"")).isNull();
        assertThat(Keys.read("'N/A")).isNull();
        assertThat(Keys.read(" 0 ")).isNull();
    }
}
