package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final DateForm DMY = DateForm.named("dmy");
    private static final DateForm MDY = DateForm.named("mdy");
    private static final DateForm YMD = DateForm.ISO;
    private static final DateForm SERIAL = DateForm.named("excel_serial ymd");

    private static String read(DateForm form, String text) {
        Moment moment = form.read(text, HANOI, TODAY, DatePurpose.ORDER);
        return moment == null
                ? "null"
                : moment.timed()
                        ? moment.local().toString()
                        : moment.local().toLocalDate().toString();
    }

    private static String born(DateForm form, String text) {
        Moment moment = form.read(text, HANOI, TODAY, DatePurpose.BIRTH);
        return moment == null ? "null" : moment.local().toLocalDate().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"113/01/05", "113-1-5", "113.01.05", "1130105", "民國113年1月5日", "民國 113/01/05", "民国113年01月05日"})
    void yearsOfTheRepublicAreReadInEachColumn(String text) {
        assertThat(read(YMD, text)).isEqualTo("2024-01-05");
        assertThat(read(DMY, text)).isEqualTo("2024-01-05");
    }

    @Test
    void aYearOfTheRepublicInTwoDigitsIsOneOnlyWhereItSaysSo() {
        assertThat(read(YMD, "民國99年12月31日")).isEqualTo("2010-12-31");
        assertThat(read(YMD, "99/12/31")).isNotEqualTo("2010-12-31");
        assertThat(read(YMD, "113/01/05 14:05")).isEqualTo("2024-01-05T14:05");
        assertThat(read(YMD, "113/13/05")).isEqualTo("null");
        assertThat(read(YMD, "913/01/05")).isEqualTo("null");
        assertThat(read(YMD, "1131305")).isEqualTo("null");
    }

    @Test
    void aColumnOfTheRepublicIsCertain() {
        Guess<DateForm> guess = DateForm.guess(List.of("113/01/05", "112/11/30", "113/02/01"));
        assertThat(guess.certainty()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "soon",
                "32/01/2026",
                "30/02/2026",
                "2026-02-30",
                "2026-13-01",
                "31.04.2026",
                "05/03",
                "2026",
                "12:30",
                "05/03/2026 25:00",
                "2026-03-05 12:60",
                "2026-03-05T10:00+99:00",
                "05/03/2026 14:00 SA",
                "1.2.3",
                "0912345678901234567",
                "192.168.1.20",
                "5 cái",
                "2026年3月",
                "二〇二六",
                "\u0000",
                "\uD800",
                "2026-03-05\uDFFF",
                "1,234.50",
                "2026-03-0a",
                "2026-03-05 1",
                "123456",
                "20261301",
                "99999999999999999"
            })
    void whatIsNoDateIsNull(String text) {
        assertThat(read(DMY, text)).isEqualTo("null");
        assertThat(read(YMD, text)).isEqualTo("null");
    }

    @Test
    void aHugeTextIsNull() {
        assertThat(read(DMY, "1/".repeat(50_000))).isEqualTo("null");
        assertThat(read(DMY, "1/".repeat(30))).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00",
                "0000-00-00 00:00:00",
                "1900-01-01",
                "01/01/1900",
                "1900-01-01 00:00:00",
                "1899-12-30",
                "1899-12-31",
                "1970-01-01 00:00:00",
                "1970-01-01T00:00:00Z",
                "9999-12-31",
                "0001-01-01"
            })
    void placeholdersAreNoOrderDates(String text) {
        assertThat(read(DMY, text)).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/03/2026",
                "5/3/2026",
                "05-03-2026",
                "05.03.2026",
                "5.3.26",
                "05/03/26",
                "2026-03-05",
                "2026/3/5",
                "2026.03.05",
                "20260305",
                "2026年3月5日",
                "2026年03月05号",
                "二〇二六年三月五日",
                "二零二六年三月五日",
                "２０２６／３／５",
                "26年3月5日",
                "2026年3月5日 星期四",
                "05 Mar 2026",
                "5-Mar-26",
                "Mar 5, 2026",
                "March 5th, 2026",
                "Thursday, March 5, 2026",
                "2026 Mar 5",
                "ngày 5 tháng 3 năm 2026",
                "Ngày 05 tháng 03, 2026",
                "5 thg 3, 2026",
                "Thứ năm, 05/03/2026",
                " 05/03/2026 ",
                "\uFEFF05/03/2026"
            })
    void everySpellingOfOneDayIsRead(String text) {
        assertThat(read(DMY, text)).isEqualTo("2026-03-05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05 14:05,14:05", "2026-03-05 14:05:09,14:05:09", "2026-03-05T14:05:09.250,14:05:09.250",
                "05/03/2026 14:05,14:05",
        "14:05 05/03/2026,14:05", "2026年03月05日 14:05,14:05", "2026年3月5日14时05分,14:05", "2026年3月5日下午2点5分,14:05",
        "2026/3/5 下午 11:45,23:45", "2026/3/5 上午 12:10,00:10", "2026/3/5 下午 12:30,12:30", "2026/3/5 凌晨 1:10,01:10",
        "2026/3/5 中午 12:10,12:10", "2026/3/5 晚上 8:10,20:10", "05/03/2026 12:10 SA,00:10", "05/03/2026 11:45 CH,23:45",
        "05/03/2026 12:30 CH,12:30", "05/03/2026 9:05 PM,21:05", "05/03/2026 12:05 a.m.,00:05", "Mar 5 2026 3pm,15:00",
        "14h05 05/03/2026,14:05", "05/03/2026 lúc 14 giờ 05,14:05", "20260305140500,14:05", "202603051405,14:05",
        "20260305 140500,14:05", "05/03/2026 00:00,00:00", "20260305T140500,14:05"
    })
    void timesAreReadInManySpellings(String text, String time) {
        assertThat(read(DMY, text)).isEqualTo("2026-03-05T" + time);
    }

    @Test
    void midnightAtTheEndOfADayIsTheNextDay() {
        assertThat(read(DMY, "05/03/2026 24:00")).isEqualTo("2026-03-06T00:00");
        assertThat(read(DMY, "2026年3月5日晚上12点")).isEqualTo("2026-03-06T00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T17:20:00Z,2026-03-02T00:20",
        "2026-03-02T23:40:00+07:00,2026-03-02T23:40",
        "2026-03-05T01:20:00+0800,2026-03-05T00:20",
        "2026-03-21T11:40:00-05:00,2026-03-21T23:40",
        "2026-03-05 10:00:00 +0700,2026-03-05T10:00",
        "2026-03-05 10:00 UTC,2026-03-05T17:00",
        "2026-03-05T17:20:00.123Z,2026-03-06T00:20:00.123",
        "Thu Mar 05 2026 10:00:00 GMT+0700 (Indochina Time),2026-03-05T10:00",
        "2026-03-05T10:00+07:00[Asia/Ho_Chi_Minh],2026-03-05T10:00",
        "20260305T172000Z,2026-03-06T00:20",
        "2026-03-05T10:00:00+07,2026-03-05T10:00"
    })
    void anOffsetIsTurnedIntoLocalTime(String text, String local) {
        assertThat(read(YMD, text)).isEqualTo(local);
    }

    @ParameterizedTest
    @CsvSource({"1772698500,2026-03-05T15:15", "1772698500000,2026-03-05T15:15", "1772698500.5,2026-03-05T15:15:00.500"
    })
    void epochsAreInstants(String text, String local) {
        assertThat(read(YMD, text)).isEqualTo(local);
    }

    @Test
    void spreadsheetSerialsCountDaysAndRoundToSeconds() {
        assertThat(read(SERIAL, "46028")).isEqualTo("2026-01-06");
        assertThat(read(SERIAL, "46029.541667")).isEqualTo("2026-01-07T13:00");
        assertThat(read(SERIAL, "46029,5")).isEqualTo("2026-01-07T12:00");
        assertThat(read(SERIAL, "46029.0")).isEqualTo("2026-01-07");
        assertThat(born(SERIAL, "5000")).isEqualTo("1913-09-08");
        assertThat(read(DMY, "5000")).isEqualTo("null");
        assertThat(read(SERIAL, "1")).isEqualTo("null");
    }

    @Test
    void theOrderOnlySettlesWhatIsOpen() {
        assertThat(read(MDY, "05/03/2026")).isEqualTo("2026-05-03");
        assertThat(read(MDY, "2026-03-05")).isEqualTo("2026-03-05");
        assertThat(read(MDY, "25/03/2026")).isEqualTo("null");
        assertThat(read(YMD, "25/03/2026")).isEqualTo("2026-03-25");
        assertThat(read(YMD, "05/03/2026")).isEqualTo("null");
        assertThat(read(YMD, "26/03/05")).isEqualTo("2026-03-05");
    }

    @Test
    void theCenturyDiffersByMeaning() {
        assertThat(read(DMY, "05/03/26")).isEqualTo("2026-03-05");
        assertThat(read(DMY, "01/04/27")).isEqualTo("2027-04-01");
        assertThat(read(DMY, "02/04/27")).isEqualTo("1927-04-02");
        assertThat(read(DMY, "05/03/99")).isEqualTo("1999-03-05");
        assertThat(born(DMY, "12/07/58")).isEqualTo("1958-07-12");
        assertThat(born(DMY, "01/04/26")).isEqualTo("2026-04-01");
        assertThat(born(DMY, "02/04/26")).isEqualTo("1926-04-02");
    }

    @Test
    void nobodyIsBornInTheFutureOrOnTheFirstDayOf1900() {
        assertThat(born(YMD, "2026-04-02")).isEqualTo("null");
        assertThat(born(YMD, "1900-01-01")).isEqualTo("null");
        assertThat(born(YMD, "1900-01-02")).isEqualTo("1900-01-02");
        assertThat(born(YMD, "1970-01-01")).isEqualTo("1970-01-01");
    }

    @Test
    void microsCountLocalTime() {
        assertThat(YMD.readMicros("1970-01-01 00:00:01", HANOI, TODAY, DatePurpose.ORDER))
                .isEqualTo(1_000_000);
        assertThat(YMD.readMicros("never", HANOI, TODAY, DatePurpose.ORDER)).isEqualTo(DateForm.NO_MOMENT);
    }

    @Property(tries = 500)
    void whatIsPrintedInAnyOrderIsReadBack(
            @ForAll @IntRange(min = -25_000, max = 80_000) int epochDay,
            @ForAll @IntRange(min = 0, max = 86_399) int second) {
        LocalDateTime moment = LocalDate.ofEpochDay(epochDay).atStartOfDay().plusSeconds(second);
        if (!DatePurpose.ORDER.accepts(moment, TODAY)) {
            return;
        }
        assertReadBack(DMY, moment, "dd/MM/yyyy HH:mm:ss");
        assertReadBack(DMY, moment, "d.M.yyyy h:mm:ss a");
        assertReadBack(MDY, moment, "M/d/yyyy HH:mm:ss");
        assertReadBack(YMD, moment, "yyyy-MM-dd HH:mm:ss");
        assertReadBack(YMD, moment, "yyyy/M/d H:mm:ss");
        assertReadBack(YMD, moment, "d MMM yyyy HH:mm:ss");
        assertReadBack(DMY, moment, "yyyy年M月d日 HH:mm:ss");
        assertReadBack(YMD, moment, "yyyyMMddHHmmss");
    }

    private static void assertReadBack(DateForm form, LocalDateTime moment, String pattern) {
        String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
        Moment read = form.read(text, HANOI, TODAY, DatePurpose.ORDER);
        assertThat(Objects.requireNonNull(read, text).local()).as(text).isEqualTo(moment);
    }

    @Property(tries = 1000)
    void noTextBreaksIt(@ForAll String text) {
        read(DMY, text);
        DateForm.guess(java.util.List.of(text));
    }
}
