package io.clientele.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which day is meant by today: the last one of the data, that of the calendar, or one that stays. */
public sealed interface TodaySetting {

    TodaySetting DATA = new Data();
    TodaySetting CLOCK = new ByClock();

    /** As it is kept. */
    String word();

    /** @param lastOfData given the calendar's day, the last one with data up to it */
    LocalDate day(LocalDate calendar, UnaryOperator<LocalDate> lastOfData);

    /** Nothing where the text is none. */
    static Optional<TodaySetting> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "data" -> Optional.of(DATA);
            case "clock" -> Optional.of(CLOCK);
            default -> Optional.ofNullable(day(text)).map(Fixed::new);
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            // Four digits: years beyond them are slips of the pen.
            return text.length() == "2024-02-29".length() ? LocalDate.parse(text) : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The last local day with an order that is not in the future, else what the rest tells. */
    record Data() implements TodaySetting {
        @Override
        public String word() {
            return "data";
        }

        @Override
        public LocalDate day(LocalDate calendar, UnaryOperator<LocalDate> lastOfData) {
            return lastOfData.apply(calendar);
        }
    }

    /** The day on which it is computed. */
    record ByClock() implements TodaySetting {
        @Override
        public String word() {
            return "clock";
        }

        @Override
        public LocalDate day(LocalDate calendar, UnaryOperator<LocalDate> lastOfData) {
            return calendar;
        }
    }

    /** Whatever comes later is in the future. */
    record Fixed(LocalDate day) implements TodaySetting {
        @Override
        public String word() {
            return day.toString();
        }

        @Override
        public LocalDate day(LocalDate calendar, UnaryOperator<LocalDate> lastOfData) {
            return day;
        }
    }
}
