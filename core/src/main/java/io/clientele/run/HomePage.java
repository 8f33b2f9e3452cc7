package io.clientele.run;

import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.io.ByteArrayOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who came, the numbers we steer by, and how fresh the data is. */
public final class HomePage {

    private static final int WEEKS = 26;

    private final Engine session;
    private final List<String> steering;

    /** @param steering measures of the numbers we steer by, in their order */
    public HomePage(Engine session, List<String> steering) {
        this.session = session;
        this.steering = List.copyOf(steering);
    }

    /** {@code asOf, zone, currency, computedAt, weeks (week, new, returning, finished), figures, sources (source, rows, last, arrived)}. */
    public byte[] json(Published published) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("asOf").value(published.asOf().day());
            json.name("zone").value(published.asOf().zone().getId());
            json.name("currency").value(published.currency());
            json.name("computedAt").value(published.at().toInstant(ZoneOffset.UTC));
            json.name("weeks").value(weeks(published.asOf().day()));
            json.name("figures");
            ReportFigures.write(steering(published), json);
            json.name("sources").value(sources());
            json.endObject();
        }
        return out.toByteArray();
    }

    /** {@code courses} of the same figures: a year's past takes longer than the day itself; see {@link Courses}. */
    public byte[] courses(Published published, Followed followed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            new Courses(session, published, followed).write(json, steering(published));
            json.endObject();
        }
        return out.toByteArray();
    }

    private List<Figure> steering(Published published) {
        List<Figure> all = published.figures(session);
        List<Figure> shown = new ArrayList<>();
        for (String measure : steering) {
            all.stream()
                    .filter(figure ->
                            figure.measure().equals(measure) && figure.scope().equals(Scope.DEFAULT))
                    .forEach(shown::add);
        }
        return shown;
    }

    /** The last half year, the earliest first; a week without a buyer is there too. */
    List<Map<String, @Nullable Object>> weeks(LocalDate last) {
        LocalDate monday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = monday.minusWeeks(WEEKS - 1L);
        Map<LocalDate, long[]> counts = new TreeMap<>();
        for (int week = 0; week < WEEKS; week++) {
            counts.put(first.plusWeeks(week), new long[2]);
        }
        for (Row row : session.rows(
                "weeks of home",
                "select week, count(case when first_day >= week then 1 end), count(case when first_day < week then 1 end)"
                        + " from (select distinct o.customer_id, t.first_day, "
                        + session.dialect().weekOf("o.local_day") + " as week from value.purchases as o"
                        + " join value.totals as t on t.customer_id = o.customer_id"
                        + " where o.purchase and o.local_day >= ? and o.local_day <= ?) as w group by week",
                first,
                last)) {
            long[] week = counts.get(row.day(1));
            if (week != null) {
                week[0] = row.number(2);
                week[1] = row.number(3);
            }
        }
        List<Map<String, @Nullable Object>> weeks = new ArrayList<>();
        counts.forEach((week, buyers) -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("week", week.toString());
            one.put("new", buyers[0]);
            one.put("returning", buyers[1]);
            one.put("finished", !week.plusDays(6).isAfter(last));
            weeks.add(one);
        });
        return weeks;
    }

    /** Of each source: rows that came, the last day one of its orders or events tells of, and when something came last. */
    private List<Map<String, @Nullable Object>> sources() {
        Map<String, String> days = new TreeMap<>();
        session.stream(
                "sources of home",
                "select source, max(last) from (select source, max(local_day) as last from clean.orders where known_to is null"
                        + " group by source union all select source, max(local_day) from clean.events where known_to is null"
                        + " group by source) as told group by source",
                row -> days.put(String.valueOf(row.text(1)), String.valueOf(row.day(2))));
        List<Map<String, @Nullable Object>> sources = new ArrayList<>();
        session.stream(
                "sources of home",
                "select source, cast(sum(row_count) as bigint), max(received_at) from collect.receipts"
                        + " where withdrawn_at is null group by source order by source",
                row -> {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    String source = String.valueOf(row.text(1));
                    one.put("source", source);
                    one.put("rows", row.number(2));
                    one.put("last", days.get(source));
                    one.put("arrived", Objects.requireNonNull(row.moment(3)).toInstant(ZoneOffset.UTC));
                    sources.add(one);
                });
        return sources;
    }
}
