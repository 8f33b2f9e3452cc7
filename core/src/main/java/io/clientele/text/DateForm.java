package io.clientele.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes dates. The order settles only what is open: x/y/z with the year last or in two digits. ISO dates, Han
 * dates, month names and bare numbers are read as what they are in any column.
 *
 * @param kind what most values are
 * @param order of day, month and year where a value leaves it open
 */
public record DateForm(DateKind kind, DateOrder order) {

    public static final DateForm ISO = new DateForm(DateKind.CALENDAR, DateOrder.YMD);

    /** What {@link #readMicros} gives for texts that are no moment. */
    public static final long NO_MOMENT = Long.MIN_VALUE;

    /**
     * The form of a column from all its distinct values; certainty below 0.99 if day and month cannot be told apart. That a
     * column of bare numbers holds dates at all only its header can say: its certainty is 0.99 if every value may be one.
     */
    public static Guess<DateForm> guess(Iterable<String> values) {
        return guess(values, LocalDate.MAX);
    }

    /** As {@link #guess(Iterable)}; readings that lie after {@code today} count against an order. */
    public static Guess<DateForm> guess(Iterable<String> values, LocalDate today) {
        DateVotes votes = new DateVotes(today);
        values.forEach(votes::count);
        return votes.guess();
    }

    /**
     * The form with this {@link #name}.
     *
     * @throws IllegalArgumentException if no form has that name
     */
    public static DateForm named(String name) {
        String[] words = name.toUpperCase(Locale.ROOT).split(" ", 2);
        return words.length == 1
                ? new DateForm(DateKind.CALENDAR, DateOrder.valueOf(words[0]))
                : new DateForm(DateKind.valueOf(words[0]), DateOrder.valueOf(words[1]));
    }

    /** Stable name for mappings and SQL: "dmy", "excel_serial ymd". */
    public String name() {
        String written = kind == DateKind.CALENDAR ? order.name() : kind + " " + order;
        return written.toLowerCase(Locale.ROOT);
    }

    /**
     * The moment in local time of {@code zone}; null if the text is no date, a day that does not exist, or a placeholder. A
     * text with an offset is converted to {@code zone}; any other is taken as local already.
     *
     * @param today settles the century of years in two digits
     */
    public @Nullable Moment read(String text, ZoneId zone, LocalDate today, DatePurpose purpose) {
        Moment iso = IsoText.read(text);
        if (iso != null) {
            return purpose.accepts(iso.local(), today) ? iso : null;
        }
        DateTokens tokens = DateTokens.of(text);
        return tokens == null ? null : read(tokens, zone, today, purpose);
    }

    /** {@link Moment#micros} of what {@link #read} gives, or {@link #NO_MOMENT}. */
    public long readMicros(String text, ZoneId zone, LocalDate today, DatePurpose purpose) {
        Moment moment = read(text, zone, today, purpose);
        return moment == null ? NO_MOMENT : moment.micros();
    }

    private @Nullable Moment read(DateTokens tokens, ZoneId zone, LocalDate today, DatePurpose purpose) {
        TimeText time = TimeText.in(tokens);
        if (time.broken()) {
            return null;
        }
        time.readZoneOfCompact();
        DayText day = DayText.in(tokens);
        if (day.shape() == DayText.Shape.NONE) {
            return null;
        }
        if (day.shape() == DayText.Shape.NUMBER) {
            BareNumber number = BareNumber.of(day.first(), (int) day.third(), day.second(), kind);
            return number == null ? null : ofNumber(number, time, new Frame(zone, today, purpose));
        }
        LocalDate date =
                day.inOrder(order, (year, month, dayOfMonth) -> purpose.century(year, month, dayOfMonth, today));
        return date == null ? null : timed(date, time, new Frame(zone, today, purpose));
    }

    private static @Nullable Moment ofNumber(BareNumber number, TimeText time, Frame frame) {
        if (!time.found()) {
            return frame.moment(number.written(), number.timed(), number.instant() ? ZoneOffset.UTC : time.offset());
        }
        boolean dayOnly = number.kind() == DateKind.COMPACT && !number.timed();
        return dayOnly ? timed(number.written().toLocalDate(), time, frame) : null;
    }

    private static @Nullable Moment timed(LocalDate date, TimeText time, Frame frame) {
        LocalDateTime written = date.atStartOfDay().plusNanos(time.nanosOfDay());
        return frame.moment(written, time.found(), time.offset());
    }

    /** What stays the same while one column is read. */
    private record Frame(ZoneId zone, LocalDate today, DatePurpose purpose) {

        @Nullable
        Moment moment(LocalDateTime written, boolean timed, @Nullable ZoneOffset offset) {
            if (!purpose.accepts(written, today)) {
                return null;
            }
            LocalDateTime local = offset == null
                    ? written
                    : OffsetDateTime.of(written, offset).atZoneSameInstant(zone).toLocalDateTime();
            return new Moment(local, timed);
        }
    }
}
