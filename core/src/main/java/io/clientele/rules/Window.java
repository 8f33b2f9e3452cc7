package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Which facts count on a day, by when they happened. Nothing counts before it happened. Intervals are half-open. */
public sealed interface Window {

    boolean alive(Fact fact, AsOf asOf);

    /** The first local day that may count; {@code LocalDate.MIN} where any may. */
    LocalDate first(AsOf asOf);

    Map<String, Object> json();

    /** Whenever it was, told or not. */
    record Ever() implements Window {
        @Override
        public boolean alive(Fact fact, AsOf asOf) {
            return true;
        }

        @Override
        public LocalDate first(AsOf asOf) {
            return LocalDate.MIN;
        }

        @Override
        public Map<String, Object> json() {
            return Map.of();
        }
    }

    /** Local days from one to the one before another. */
    record Dates(LocalDate from, LocalDate to) implements Window {
        public Dates {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Days must end after they begin, was " + from + " to " + to);
            }
        }

        @Override
        public boolean alive(Fact fact, AsOf asOf) {
            return fact.dated() && fact.day() >= from.toEpochDay() && fact.day() < to.toEpochDay();
        }

        @Override
        public LocalDate first(AsOf asOf) {
            return from;
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("from", from.toString(), "to", to.toString());
        }
    }

    /** Hours, or days of 24 hours, before the end of the day. */
    record Last(Duration length) implements Window {
        public Last {
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("A window needs a length above zero, was " + length);
            }
        }

        @Override
        public boolean alive(Fact fact, AsOf asOf) {
            return fact.dated() && fact.at() >= asOf.end().minus(length).toEpochMilli();
        }

        @Override
        public LocalDate first(AsOf asOf) {
            // Local days of a source may lie a day beside those of the workspace.
            return LocalDate.ofInstant(asOf.end().minus(length), asOf.zone()).minusDays(1);
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("last", length.toString());
        }
    }

    /** Local days up to the day itself, which is the first of them. */
    record LastDays(int days) implements Window {
        public LastDays {
            if (days < 1) {
                throw new IllegalArgumentException("A window needs a day at least, was " + days);
            }
        }

        @Override
        public boolean alive(Fact fact, AsOf asOf) {
            return fact.dated() && asOf.day().toEpochDay() - fact.day() < days;
        }

        @Override
        public LocalDate first(AsOf asOf) {
            return asOf.day().minusDays(days - 1L);
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("days", days);
        }
    }
}
