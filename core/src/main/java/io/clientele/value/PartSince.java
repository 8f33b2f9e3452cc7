package io.clientele.value;

import io.clientele.terms.AsOf;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.SqlText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a part of the change of a sum opens: {@code value.net_since} and its like, in the scope {@code since}, a moment, and {@code part},
 * one of {@link Change} or, of net, one of {@link ProductChange}.
 */
public final class PartSince {

    static final String NET = "l.effect <> 'adjustment'";

    /** Of people, and of the country that makes most of it. */
    private static final Map<String, String> WHOSE = Map.of(
            "new", "fresh", "known", "not fresh", "country", "country_place = 1", "elsewhere", "country_place > 1");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private PartSince() {}

    /** The measure whose figure is a part of the change of another. */
    public static String measure(String of) {
        return of + "_since";
    }

    /** In which scope it is a part of {@link Change#people} or {@link Change#country}. */
    public static Scope scope(AsOf day, Change.Part part) {
        return Scope.of("since", day.end().toString(), "part", part.what().equals("rest") ? "elsewhere" : part.what());
    }

    static List<Measure> measures() {
        return List.of(
                ofLines("value.net", NET),
                ofLines("value.gross", "l.effect = 'sale'"),
                ofLines("value.returns", "l.effect = 'return'"),
                ofOrders("value.purchases", "o.purchase"),
                ofOrders("value.buyers", "f.order_id is not null"));
    }

    private static Measure ofLines(String of, String effect) {
        return Measure.exact(
                measure(of),
                "money",
                scope -> "select coalesce(sum(money), 0), count(*) from (" + lines(moment(scope), effect)
                        + ") as l where " + which(of, scope),
                scope -> Rows.of(
                        "order_id, line_no, local_day, name, money, receipt_id, line",
                        "(" + lines(moment(scope), effect) + ") as l",
                        which(of, scope),
                        "receipt_id, line, line_no"));
    }

    private static Measure ofOrders(String of, String orders) {
        return Measure.exact(
                measure(of),
                "count",
                scope -> "select count(*), count(*) from (" + orders(moment(scope), orders) + ") as o where "
                        + which(of, scope),
                scope -> Rows.of(
                        "order_id, local_day, gross, returns, discounts, net",
                        "(" + orders(moment(scope), orders) + ") as o",
                        which(of, scope),
                        "local_day, order_id"));
    }

    static String lines(Instant since, String effect) {
        return SqlText.of("value", "lines_since", Map.of("since", moment(since), "effect", effect));
    }

    private static String orders(Instant since, String which) {
        return SqlText.of("value", "orders_since", Map.of("since", moment(since), "which", which));
    }

    /** Instants are kept as UTC. */
    private static String moment(Instant since) {
        return "timestamp '" + SECONDS.format(LocalDateTime.ofInstant(since, ZoneOffset.UTC)) + "'";
    }

    private static String which(String of, Scope scope) {
        String part = scope.get("part", "");
        String whose = WHOSE.get(part);
        String product = of.equals("value.net") ? ProductChange.which(part) : null;
        String which = whose == null ? product : whose;
        if (which == null) {
            throw refused("part", part, parts(of));
        }
        return which;
    }

    private static String parts(String of) {
        return "It is "
                + (of.equals("value.net") ? "a place from 1 to " + ProductChange.MOST + ", rest, none, " : "")
                + "new, known, country or elsewhere.";
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
}
