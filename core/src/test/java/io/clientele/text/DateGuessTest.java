package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateGuessTest {

    private static final DateForm DMY = DateForm.named("dmy");
    private static final DateForm MDY = DateForm.named("mdy");

    @Test
    void aColumnWithoutDatesGivesNoCertainty() {
        assertThat(DateForm.guess(List.of()).certainty()).isZero();
        assertThat(DateForm.guess(List.of("", "abc", "0000-00-00")).certainty()).isZero();
    }

    @Test
    void oneDayAboveTwelveDecidesALongColumn() {
        List<String> dates = new ArrayList<>();
        for (int day = 1; day <= 12; day++) {
            for (int month = 1; month <= 12; month++) {
                dates.add(day + "/" + month + "/2025");
            }
        }
        assertThat(DateForm.guess(dates).certainty()).isEqualTo(0.5);
        dates.add("13/01/2025");
        Guess<DateForm> guess = DateForm.guess(dates);
        assertThat(guess.value()).isEqualTo(DMY);
        assertThat(guess.sure()).isTrue();
        assertThat(guess.alternatives()).isEmpty();
    }

    @Test
    void daysThatFitBothOrdersAreAskedAbout() {
        Guess<DateForm> guess = DateForm.guess(List.of("08/07/2025", "07/08/2025", "01/11/2025", "11/01/2025"));
        assertThat(guess.value()).isEqualTo(DMY);
        assertThat(guess.certainty()).isLessThan(0.99);
        assertThat(guess.alternatives()).containsExactly(MDY);
    }

    @Test
    void americanDatesAreSeen() {
        Guess<DateForm> guess = DateForm.guess(List.of("03/25/2026", "04/01/2026", "12/31/2025"));
        assertThat(guess.value()).isEqualTo(MDY);
        assertThat(guess.sure()).isTrue();
    }

    @Test
    void theFutureSpeaksAgainstAnOrder() {
        List<String> dates = List.of("05/01/2026", "06/02/2026", "09/01/2026", "12/02/2026", "11/03/2026");
        assertThat(DateForm.guess(dates).sure()).isFalse();
        Guess<DateForm> guess = DateForm.guess(dates, LocalDate.of(2026, 4, 1));
        assertThat(guess.value()).isEqualTo(DMY);
        assertThat(guess.sure()).isTrue();
    }

    @Test
    void twoOrdersInOneColumnAreADoubt() {
        Guess<DateForm> guess = DateForm.guess(List.of("25/03/2026", "26/03/2026", "03/27/2026"));
        assertThat(guess.value()).isEqualTo(DMY);
        assertThat(guess.certainty()).isLessThan(0.99);
    }

    @Test
    void isoRowsBesideOthersDoNotDecideTheirOrder() {
        Guess<DateForm> guess = DateForm.guess(List.of("2026-03-05", "2026-03-06", "2026-03-07", "25/03/2026"));
        assertThat(guess.value()).isEqualTo(DMY);
        assertThat(guess.sure()).isTrue();
    }

    @Test
    void yearsInTwoDigitsAreToldFromDaysByTheirSpan() {
        Guess<DateForm> last =
                DateForm.guess(List.of("14/11/25", "04/03/26", "28/02/26", "08/03/26", "23/01/26", "30/01/26"));
        assertThat(last.value()).isEqualTo(DMY);
        assertThat(last.sure()).isTrue();
        Guess<DateForm> first =
                DateForm.guess(List.of("25/11/14", "26/03/04", "26/02/28", "26/03/08", "26/01/23", "26/01/30"));
        assertThat(first.value()).isEqualTo(DateForm.ISO);
        assertThat(first.sure()).isTrue();
    }

    @Test
    void bareNumbersAreNamedByTheirKind() {
        assertThat(DateForm.guess(List.of("46029.541667", "46102")).value().kind())
                .isEqualTo(DateKind.EXCEL_SERIAL);
        assertThat(DateForm.guess(List.of("20260305", "20260306")).value().kind())
                .isEqualTo(DateKind.COMPACT);
        assertThat(DateForm.guess(List.of("1772698500")).value().kind()).isEqualTo(DateKind.EPOCH_SECONDS);
        assertThat(DateForm.guess(List.of("1772698500000")).value().kind()).isEqualTo(DateKind.EPOCH_MILLIS);
    }

    @Test
    void amountsAndIdsAreNoSureDates() {
        assertThat(DateForm.guess(List.of("61.50", "3690.00", "527.00")).certainty())
                .isZero();
        assertThat(DateForm.guess(List.of("5500000000100", "5500000000101")).certainty())
                .isZero();
        assertThat(DateForm.guess(List.of("46029", "950")).sure()).isFalse();
        assertThat(DateForm.guess(List.of("46029", "46030", "")).sure()).isTrue();
    }

    @Test
    void aFormIsFoundAgainByItsName() {
        for (DateKind kind : DateKind.values()) {
            for (DateOrder order : DateOrder.values()) {
                DateForm form = new DateForm(kind, order);
                assertThat(DateForm.named(form.name())).isEqualTo(form);
            }
        }
    }
}
