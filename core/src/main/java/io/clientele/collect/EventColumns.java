package io.clientele.collect;

import io.clientele.text.EventKinds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a table of events by its columns: a moment, and the kind of what happened then; or a moment that only an event has, and a
 * person. Where there is money of sales it is a table of orders.
 */
final class EventColumns {

    private static final String BY_HEADER = "its header says so";
    private static final double HALF = .5;

    /** Heads that say when a thing happened only where it is known that things happened. */
    private static final Set<String> MOMENTS = Set.of(
            "time",
            "timestamp",
            "ts",
            "when",
            "at",
            "started",
            "started at",
            "start time",
            "received at",
            "sent at",
            "logged at",
            "server time",
            "bat dau",
            "thoi gian bat dau",
            "开始时间",
            "时间戳");

    private final List<ColumnProfile> columns;
    private final Meanings meanings;
    private final Looks looks;

    EventColumns(List<ColumnProfile> columns, Meanings meanings, Looks looks) {
        this.columns = columns;
        this.meanings = meanings;
        this.looks = looks;
    }

    /** Takes the columns of an event for what they are; nothing where the table holds something else. */
    void settle() {
        boolean said = meanings.has(Meaning.EVENT_DATE) || meanings.has(Meaning.EVENT_KIND);
        if (!said && isOfSales()) {
            return;
        }
        int kind = meanings.has(Meaning.EVENT_KIND) ? -1 : kind();
        boolean kinds = kind >= 0 || meanings.has(Meaning.EVENT_KIND);
        int moment = meanings.has(Meaning.EVENT_DATE) ? -1 : moment(kinds);
        if (!meanings.has(Meaning.EVENT_DATE) && moment < 0) {
            return;
        }
        if (moment >= 0) {
            meanings.takeInstead(moment, Meaning.EVENT_DATE, "it is when what the row tells of happened");
        }
        if (kind >= 0) {
            meanings.takeInstead(kind, Meaning.EVENT_KIND, "it is what happened");
        }
        numbersEvents();
        byHeader(Meaning.EVENT_KEY);
        byHeader(Meaning.TOUCHPOINT);
    }

    private boolean isOfSales() {
        return meanings.hasMoney()
                || meanings.has(Meaning.ITEMS)
                || meanings.has(Meaning.PURCHASES)
                || meanings.has(Meaning.LAST_DAY);
    }

    /** A column whose head names what happened, or one of types that are mostly kinds of events; -1 where there is none. */
    private int kind() {
        for (int place = 0; place < columns.size(); place++) {
            if (canBe(place, Meaning.DOCUMENT_KIND) && isHeaded(place, Meaning.EVENT_KIND)) {
                return place;
            }
        }
        for (int place = 0; place < columns.size(); place++) {
            if (meanings.is(place, Meaning.DOCUMENT_KIND)
                    && columns.get(place).share(value -> EventKinds.known(value).isPresent()) >= HALF) {
                return place;
            }
        }
        return -1;
    }

    /** @param kinds whether a column names what happened: then any moment is that of the event */
    private int moment(boolean kinds) {
        int found = -1;
        for (int place = 0; place < columns.size(); place++) {
            boolean headed = canBe(place, Meaning.ORDER_DATE) && isHeaded(place, Meaning.EVENT_DATE);
            if (headed && looks.dateShare(columns.get(place)) >= HALF && (kinds || namesPerson())) {
                return place;
            }
            found = kinds && meanings.is(place, Meaning.ORDER_DATE) ? place : found;
        }
        return found >= 0 || !kinds ? found : anyMoment();
    }

    /** A column called "time", else the only one that mostly holds days. */
    private int anyMoment() {
        int found = -1;
        int count = 0;
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings.isOpen(place) && looks.dateShare(column) >= HALF && Looks.days(column, HALF)) {
                if (MOMENTS.contains(HeaderWords.normalise(column.header()))) {
                    return place;
                }
                found = place;
                count++;
            }
        }
        return count == 1 ? found : -1;
    }

    private boolean namesPerson() {
        return meanings.has(Meaning.CUSTOMER_KEY)
                || meanings.has(Meaning.CUSTOMER_NAME)
                || meanings.has(Meaning.EMAIL)
                || meanings.has(Meaning.PHONE);
    }

    /** A bare id that no row shares with another numbers the events; then another column may name the customer. */
    private void numbersEvents() {
        int id = place(meanings.column(Meaning.CUSTOMER_KEY));
        if (id < 0
                || meanings.has(Meaning.EVENT_KEY)
                || columns.get(id).repeats()
                || !HeaderWords.normalise(columns.get(id).header()).equals("id")) {
            return;
        }
        meanings.takeInstead(id, Meaning.EVENT_KEY, "it numbers the events");
        for (int other = 0; other < columns.size(); other++) {
            if (meanings.isOpen(other)
                    && HeaderWords.meaning(columns.get(other).header()).equals(Optional.of(Meaning.CUSTOMER_KEY))) {
                meanings.take(other, Meaning.CUSTOMER_KEY, Meanings.SURE, BY_HEADER);
                return;
            }
        }
    }

    private int place(@Nullable ColumnProfile column) {
        return column == null ? -1 : columns.indexOf(column);
    }

    private void byHeader(Meaning meaning) {
        for (int place = 0; place < columns.size() && !meanings.has(meaning); place++) {
            if (canBe(place, Meaning.ORDER_KEY)
                    && isHeaded(place, meaning)
                    && !columns.get(place).values().isEmpty()) {
                meanings.takeInstead(place, meaning, BY_HEADER);
            }
        }
    }

    /** Nothing said yet what the column means, or only what it would mean among orders. */
    private boolean canBe(int place, Meaning amongOrders) {
        return meanings.isOpen(place) || meanings.is(place, amongOrders);
    }

    private boolean isHeaded(int place, Meaning meaning) {
        return columns.get(place).named()
                && HeaderWords.ofEvents(columns.get(place).header()).equals(Optional.of(meaning));
    }
}
