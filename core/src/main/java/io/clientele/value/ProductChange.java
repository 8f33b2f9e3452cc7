package io.clientele.value;

import io.clientele.terms.AsOf;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which products the change of net since a day comes from: the groups that brought or cost most, all others together, and lines of
 * none, such as shipping. Net is a sum of lines, so the parts add up to the change to the cent.
 */
public final class ProductChange {

    /** The measure of one part; scope {@code since}, a moment, and {@code part}. */
    public static final String MEASURE = "value.net_since";

    /** So many names are told apart. */
    private static final int MOST = 3;

    private static final String REST = "rest";
    private static final String NONE = "none";

    /** The parts of {@link Change}: of people, and of the country that makes most of it. */
    private static final Map<String, String> WHOSE = Map.of(
            "new", "fresh", "known", "not fresh", "country", "country_place = 1", "elsewhere", "country_place > 1");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private ProductChange() {}

    /** None where there is nothing to tell apart. */
    public static List<Part> since(Engine engine, AsOf day) {
        Instant since = day.end();
        String what = engine.rows("look for product groups", "select count(category) from unify.products")
                                .get(0)
                                .number(1)
                        > 0
                ? "category"
                : "product";
        List<Part> parts = new ArrayList<>();
        for (Row row : engine.rows(
                "change by product",
                "select case when place > " + MOST + " then " + (MOST + 1)
                        + " when place = 0 then " + (MOST + 2) + " else place end as turn,"
                        + " max(case when place between 1 and " + MOST + " then name end),"
                        + " cast(sum(money) as decimal(38, 4)) from (" + lines(since)
                        + ") as l group by 1 order by 1")) {
            parts.add(part(what, (int) row.number(1), row.text(2), Objects.requireNonNull(row.decimal(3)), since));
        }
        return parts.size() < 2 ? List.of() : List.copyOf(parts);
    }

    private static Part part(String what, int turn, @Nullable String name, BigDecimal value, Instant since) {
        String part = turn <= MOST ? String.valueOf(turn) : turn == MOST + 1 ? REST : NONE;
        return new Part(turn <= MOST ? what : part, name, value, Scope.of("since", since.toString(), "part", part));
    }

    /** In which scope the measure is a part of {@link Change#people} or {@link Change#country}. */
    public static Scope scope(AsOf day, Change.Part part) {
        return scope(day.end(), part.what().equals(REST) ? "elsewhere" : part.what());
    }

    private static Scope scope(Instant since, String part) {
        return Scope.of("since", since.toString(), "part", part);
    }

    static Measure measure() {
        return Measure.exact(
                MEASURE,
                "money",
                scope -> "select coalesce(sum(money), 0), count(*) from (" + lines(moment(scope)) + ") as l where "
                        + which(scope),
                scope -> Rows.of(
                        "order_id, line_no, local_day, name, money, receipt_id, line",
                        "(" + lines(moment(scope)) + ") as l",
                        which(scope),
                        "receipt_id, line, line_no"));
    }

    /** Instants are kept as UTC. */
    private static String lines(Instant since) {
        String moment = "timestamp '" + SECONDS.format(LocalDateTime.ofInstant(since, ZoneOffset.UTC)) + "'";
        return SqlText.of("value", "lines_since", Map.of("since", moment));
    }

    private static String which(Scope scope) {
        String part = scope.get("part", "");
        if (part.equals(REST)) {
            return "place > " + MOST;
        }
        if (part.equals(NONE)) {
            return "place = 0";
        }
        String whose = WHOSE.get(part);
        if (whose != null) {
            return whose;
        }
        if (part.matches("[1-" + MOST + "]")) {
            return "place = " + part;
        }
        throw refused(
                "part", part, "It is a place from 1 to " + MOST + ", rest, none, new, known, country or elsewhere.");
    }

    private static Instant moment(Scope scope) {
        String text = scope.get("since", "");
        try {
            return Instant.parse(text);
        } catch (DateTimeException noMoment) {
            throw refused("since", text, "It is a moment, for example 2010-11-29T23:00:00Z.");
        }
    }

    private static InvalidInputException refused(String name, String text, String hint) {
        return new InvalidInputException(new Problem("value.noCell", name, Map.of("value", text), hint));
    }

    /**
     * A part of the change.
     *
     * @param what {@code category} or {@code product}, {@code rest} or {@code none}
     * @param name of the group or the product; null of others
     * @param scope in which the measure is this part
     */
    public record Part(String what, @Nullable String name, BigDecimal value, Scope scope) {}
}
