package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way in SQL says what the reader says. */
class NobodyPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-",
                "--",
                "N/A",
                "null",
                "Guest",
                "walk-in customer",
                "(blank)",
                "散客",
                "Khách lẻ",
                "ẩn danh",
                "#N/A",
                "\\N",
                "???"
            })
    void whatThePatternTakesForNobodyIsAMarker(String text) {
        assertThat(Nobody.isMarker(text)).isTrue();
        assertThat(text.matches(Nobody.PLAIN)).isTrue();
        assertThat(text.matches(Nobody.PATTERN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "United Kingdom",
                "王小丽",
                "Nguyễn Văn An",
                "A-0012",
                "10",
                "guest house",
                "O'Neil",
                "unknown pleasures"
            })
    void plainNamesAreNoMarkers(String text) {
        assertThat(Nobody.isMarker(text)).isFalse();
        assertThat(text.matches(Nobody.PLAIN)).isTrue();
        assertThat(text.matches(Nobody.PATTERN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=\"0012\"", "'0012", " 12", "12 ", "\u00a012", "１２"})
    void whatAReaderWouldChangeIsNotPlain(String text) {
        assertThat(text.matches(Nobody.PLAIN)).isFalse();
    }
}
