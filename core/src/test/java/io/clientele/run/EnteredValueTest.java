package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type as a value, in four languages. */
class EnteredValueTest {

    @ParameterizedTest
    @CsvSource({
        "en, '1,234.5', 1234.5",
        "vi, '1.234,5', 1234.5",
        "vi, '1.234', 1234",
        "en, '1,234', 1234",
        "zh-Hans, '12.50', 12.5",
        "zh-Hant, '１２', 12",
        "en, '-3', -3",
        "en, '0.125', 0.1250",
        "en, '1.00004', 1",
        "en, '0', 0",
        "vi, '1500000', 1500000"
    })
    void aNumberIsReadAsItsLanguageWritesIt(String lang, String typed, String kept) {
        assertThat(value(lang, "number", typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2024-01-31, 2024-01-31",
        "en, 31 Jan 2024, 2024-01-31",
        "en, 31/1/2024, 2024-01-31",
        "en, 1/31/2024, 2024-01-31",
        "en, 2/2/2024, 2024-02-02",
        "vi, 1/2/2024, 2024-02-01",
        "vi, ngày 1 tháng 2 năm 2024, 2024-02-01",
        "zh-Hans, 2024年2月1日, 2024-02-01",
        "zh-Hant, 2024/2/1, 2024-02-01",
        "zh-Hant, 民國113年2月1日, 2024-02-01"
    })
    void aDayIsReadAsItsLanguageWritesIt(String lang, String typed, String kept) {
        assertThat(value(lang, "date", typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"en, Yes, yes", "vi, có, yes", "vi, không, no", "zh-Hans, 是, yes", "zh-Hant, 無, no", "en, 0, no"})
    void yesAndNoAreReadInAnyLanguage(String lang, String typed, String kept) {
        assertThat(value(lang, "yes_no", typed)).isEqualTo(kept);
    }

    @Test
    void textStaysAsItWasTyped() {
        assertThat(value("en", "text", "  Ánh “x” <b> ")).isEqualTo("Ánh “x” <b>");
    }

    @Test
    void textThatWouldReadAsNothingIsRefused() {
        for (String typed : new String[] {"-", "N/A", "không có", "无", "unknown"}) {
            assertThatThrownBy(() -> value("en", "text", typed)).as(typed).isInstanceOf(InvalidInputException.class);
        }
    }

    private static String value(String lang, String kind, String typed) {
        return new EnteredValue(lang, LocalDate.of(2026, 11, 30)).read(kind, typed);
    }
}
