package io.clientele.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * How much is bought on a day, beside an ordinary one. People live by a clock that runs faster before holidays and slower on them, so
 * that who buys regularly does so by that clock.
 */
final class Season {

    static final double BEFORE_NEW_YEAR = 1.8;
    static final double NEW_YEAR = 0.4;
    static final double BEFORE_MID_AUTUMN = 1.4;
    static final double ELEVEN_ELEVEN = 2.5;
    static final double BEFORE_CHRISTMAS = 1.8;

    static final int BEFORE_NEW_YEAR_DAYS = 28;
    private static final int NEW_YEAR_DAYS = 7;
    private static final int BEFORE_MID_AUTUMN_DAYS = 14;
    private static final int FIRST_OF_ELEVEN = 5;
    private static final int LAST_OF_ELEVEN = 11;
    private static final int CHRISTMAS = 24;

    private final boolean lunar;
    private final List<List<String>> holidays = Rows.of("holidays");

    /** What the clock shows when a day begins, in ordinary days. */
    private final double[] begins;

    /** @param days how long the world lasts */
    Season(Market market, LocalDate from, int days) {
        this.lunar = market != Market.ENGLISH;
        this.begins = new double[days + 1];
        for (int day = 0; day < days; day++) {
            begins[day + 1] = begins[day] + times(from.plusDays(day));
        }
    }

    /** How many times as much is bought as on an ordinary day. */
    double times(LocalDate day) {
        if (day.getMonth() == Month.NOVEMBER
                && day.getDayOfMonth() >= FIRST_OF_ELEVEN
                && day.getDayOfMonth() <= LAST_OF_ELEVEN) {
            return ELEVEN_ELEVEN;
        }
        if (!lunar) {
            return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() <= CHRISTMAS ? BEFORE_CHRISTMAS : 1;
        }
        for (List<String> holiday : holidays) {
            long until = ChronoUnit.DAYS.between(day, LocalDate.parse(holiday.get(1)));
            if (holiday.get(0).equals("mid-autumn")) {
                if (until > 0 && until <= BEFORE_MID_AUTUMN_DAYS) {
                    return BEFORE_MID_AUTUMN;
                }
            } else if (until > 0 && until <= BEFORE_NEW_YEAR_DAYS) {
                return BEFORE_NEW_YEAR;
            } else if (until <= 0 && until > -NEW_YEAR_DAYS) {
                return NEW_YEAR;
            }
        }
        return 1;
    }

    /** The day a gap of ordinary days after another, with what is left of it as a fraction; past the end it is the end. */
    double after(double day, double gap) {
        int whole = (int) day;
        double clock = begins[whole] + (day - whole) * (begins[whole + 1] - begins[whole]) + gap;
        if (clock >= begins[begins.length - 1]) {
            return begins.length - 1.0;
        }
        int found = Arrays.binarySearch(begins, clock);
        int on = found >= 0 ? found : -found - 2;
        return on + (clock - begins[on]) / (begins[on + 1] - begins[on]);
    }
}
