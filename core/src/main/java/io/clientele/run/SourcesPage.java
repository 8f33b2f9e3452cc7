package io.clientele.run;

import io.clientele.warehouse.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where data comes from: how much of it came, of which days it tells, and whether more is overdue. */
public final class SourcesPage {

    /** From so many arrivals on it can be said how long one waits for the next. */
    private static final int REGULAR = 3;

    private final Engine session;

    public SourcesPage(Engine session) {
        this.session = session;
    }

    /**
     * {@code source, files, rows, today, people, orders, first, last, arrived, every, late, lateSince}: {@code today} are rows that
     * came on this local day, {@code every} is the median number of days between arrivals, null under three of them; {@code late}
     * says that twice as many have passed, {@code lateSince} when that was.
     */
    public List<Map<String, @Nullable Object>> all(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<String, Map<String, @Nullable Object>> sources = new TreeMap<>();
        Map<String, List<Instant>> arrivals = new TreeMap<>();
        session.stream(
                "sources",
                "select source, file, row_count, received_at from collect.receipts where withdrawn_at is null"
                        + " order by received_at, place",
                row -> {
                    String name = String.valueOf(row.text(1));
                    Map<String, @Nullable Object> source = sources.computeIfAbsent(name, SourcesPage::empty);
                    add(source, "files", 1);
                    add(source, "rows", row.number(3));
                    Instant at = Objects.requireNonNull(row.moment(4)).toInstant(ZoneOffset.UTC);
                    source.put("arrived", at.toString());
                    add(source, "today", LocalDate.ofInstant(at, zone).equals(today) ? row.number(3) : 0);
                    arrivals.computeIfAbsent(name, each -> new ArrayList<>()).add(at);
                });
        session.stream(
                "sources",
                "select source, cast(sum(orders) as bigint), min(first), max(last) from (select source, count(*) as orders,"
                        + " min(local_day) as first, max(local_day) as last from clean.orders where known_to is null"
                        + " group by source union all select source, 0, min(local_day), max(local_day) from clean.events"
                        + " where known_to is null group by source) as told group by source",
                row -> {
                    Map<String, @Nullable Object> source = sources.get(String.valueOf(row.text(1)));
                    if (source != null) {
                        source.put("orders", row.number(2));
                        source.put("first", String.valueOf(row.day(3)));
                        source.put("last", String.valueOf(row.day(4)));
                    }
                });
        session.stream(
                "sources",
                "select source, count(distinct record_id) from clean.parties where known_to is null group by source",
                row -> {
                    Map<String, @Nullable Object> source = sources.get(String.valueOf(row.text(1)));
                    if (source != null) {
                        source.put("people", row.number(2));
                    }
                });
        arrivals.forEach((name, times) -> pace(Objects.requireNonNull(sources.get(name)), times, now));
        return List.copyOf(sources.values());
    }

    private static Map<String, @Nullable Object> empty(String name) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("source", name);
        for (String count : List.of("files", "rows", "today", "people", "orders")) {
            source.put(count, 0L);
        }
        source.put("first", null);
        source.put("last", null);
        return source;
    }

    private static void add(Map<String, @Nullable Object> source, String name, long more) {
        source.merge(name, more, (one, other) -> (Long) one + (Long) other);
    }

    /** Files of one import count once: they arrived within the hour. */
    private static void pace(Map<String, @Nullable Object> source, List<Instant> times, Instant now) {
        List<Instant> arrivals = new ArrayList<>();
        for (Instant time : times) {
            if (arrivals.isEmpty()
                    || Duration.between(arrivals.get(arrivals.size() - 1), time).toHours() >= 1) {
                arrivals.add(time);
            }
        }
        Long every = null;
        Instant due = null;
        if (arrivals.size() >= REGULAR) {
            List<Long> gaps = new ArrayList<>();
            for (int next = 1; next < arrivals.size(); next++) {
                gaps.add(Duration.between(arrivals.get(next - 1), arrivals.get(next))
                        .toHours());
            }
            gaps.sort(Long::compare);
            long hours = gaps.get(gaps.size() / 2);
            every = Math.max(1, Math.round(hours / 24.0));
            due = arrivals.get(arrivals.size() - 1).plus(Duration.ofHours(2 * Math.max(24, hours)));
        }
        boolean late = due != null && now.isAfter(due);
        source.put("every", every);
        source.put("late", late);
        source.put("lateSince", late ? String.valueOf(due) : null);
    }
}
