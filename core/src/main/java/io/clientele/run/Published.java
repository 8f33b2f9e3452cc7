package io.clientele.run;

import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of the rooms show: the day, and the run that made them.
 *
 * @param at when they became visible, UTC
 * @param received what they rest on: receipts, meanings, clean tables
 */
public record Published(String run, AsOf asOf, String currency, LocalDateTime at, String received) {

    /** Of the catalog the session uses; empty where nothing was computed yet. */
    public static Optional<Published> of(Engine engine) {
        return engine
                .rows(
                        "look at what is published",
                        "select run_id, as_of, zone, currency, published_at, received from warehouse.published")
                .stream()
                .map(row -> new Published(
                        text(row, 1),
                        new AsOf(Objects.requireNonNull(row.day(2)), ZoneId.of(text(row, 3))),
                        text(row, 4),
                        Objects.requireNonNull(row.moment(5)),
                        text(row, 6)))
                .findFirst();
    }

    static void keep(Engine engine, Published published) {
        engine.run("keep what is published", "delete from warehouse.published");
        engine.run(
                "keep what is published",
                "insert into warehouse.published values (?, ?, ?, ?, ?, ?)",
                published.run,
                published.asOf.day(),
                published.asOf.zone().getId(),
                published.currency,
                published.at,
                published.received);
    }

    /** The figures that were computed with the tables, in their order. */
    public List<Figure> figures(Engine engine) {
        return figures(engine, "place is not null and as_of = ? order by place", asOf.day());
    }

    /** One of them; empty for an id that is of no figure of this day. */
    public Optional<Figure> figure(Engine engine, String evidence) {
        return figures(engine, "place is not null and evidence_id = ?", evidence).stream()
                .findFirst();
    }

    private static List<Figure> figures(Engine engine, String which, Object bound) {
        List<Figure> figures = new ArrayList<>();
        for (Row row : engine.rows(
                "read figures",
                "select measure, scope, unit, state, value, n, needed, low, high, level, evidence_id, reason"
                        + " from warehouse.evidence where " + which,
                bound)) {
            String value = row.text(5);
            figures.add(new Figure(
                    text(row, 1),
                    Scope.parse(text(row, 2)),
                    text(row, 3),
                    Figure.State.of(text(row, 4)),
                    value == null ? null : new BigDecimal(value),
                    row.number(6),
                    row.isNull(7) ? null : row.number(7),
                    range(row),
                    text(row, 11),
                    row.text(12)));
        }
        return figures;
    }

    private static Figure.@Nullable Range range(Row row) {
        return row.isNull(8) ? null : new Figure.Range(row.real(8), row.real(9), row.real(10));
    }

    private static String text(Row row, int column) {
        return Objects.requireNonNull(row.text(column));
    }

    /** Whether something came in, was taken back or mended since. */
    public boolean stale(Engine engine) {
        return !received.equals(new Received(engine).fingerprint());
    }

    /** Whether all is there that pages ask for: a run of an earlier version knew fewer tables. */
    public boolean isWhole(Engine engine) {
        return engine.rows(
                                "look at what is published",
                                "select count(*) from information_schema.tables where table_catalog = current_database()"
                                        + " and table_schema = 'unify' and table_name in ('not_yet', 'search', 'events')")
                        .get(0)
                        .number(1)
                == 3;
    }

    /** Whether it is of the day that counts as today; the last day of the data moves with the data alone. */
    public boolean isOf(TodaySetting today, Clock clock) {
        return today.day(LocalDate.ofInstant(clock.instant(), asOf.zone()), calendar -> asOf.day())
                .equals(asOf.day());
    }

    /** Whether a day is the one that is shown. */
    public boolean shows(LocalDate day) {
        return asOf.day().equals(day);
    }
}
