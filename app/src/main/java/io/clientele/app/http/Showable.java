package io.clientele.app.http;

import io.clientele.run.Published;
import io.clientele.run.View;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is to show: what is published, and the days of it. The rest is refused in words. */
final class Showable {

    private Showable() {}

    /** A view that can be shown, in its one form: the day that is published is no past day. */
    static View view(Engine session, View asked) {
        Published published = published(session);
        LocalDate day = asked.day();
        if (day == null || published.shows(day)) {
            return new View(null, false, asked.only());
        }
        checkDay(session, published, day);
        return asked;
    }

    /** Refuses a day of which there is nothing to show. */
    static void checkDay(Engine session, Published published, LocalDate day) {
        if (day.isAfter(published.asOf().day())) {
            throw new InvalidInputException(new Problem(
                    "app.futureDay",
                    day.toString(),
                    Map.of("last", published.asOf().day().toString()),
                    "Nothing is known after " + published.asOf().day() + "; choose that day or an earlier one."));
        }
        LocalDate first = firstDay(session);
        if (first == null || day.isBefore(first)) {
            throw new InvalidInputException(new Problem(
                    "app.dayBeforeFirst",
                    day.toString(),
                    Map.of("first", String.valueOf(first)),
                    "The first row is of " + first + "; choose that day or a later one."));
        }
    }

    @Nullable
    static LocalDate firstDay(Engine session) {
        Row row = session.rows(
                        "look for the first day",
                        "select coalesce((select min(local_day) from workspace.clean.orders where known_to is null"
                                + " and state = 'counted'), (select min(local_day) from workspace.clean.events"
                                + " where known_to is null))")
                .get(0);
        return row.day(1);
    }

    /** What is published, if there is all that pages ask for. */
    static Published published(Engine session) {
        Published published = Published.of(session)
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "app.notComputed", "workspace", "Nothing was computed here yet: run --home DIR does it.")));
        if (!published.isWhole(session)) {
            throw new InvalidInputException(Problem.of(
                    "app.computedEarlier",
                    "workspace",
                    "An earlier version computed this and lacks what pages show now: compute it again on the page Data, or with"
                            + " run --home DIR."));
        }
        return published;
    }
}
