package io.clientele.run;

import io.clientele.collect.Receipts;
import io.clientele.terms.Figure;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headline figures of two days side by side, and which receipts lie between. */
public final class Comparison {

    private final Told before;
    private final Told after;
    private final BothDays days;

    /**
     * @param catalogs where what is told of both stands, the earlier day first
     * @param everyone whether all customers are looked at; otherwise on each day those who fit then
     */
    public Comparison(Told before, Told after, Views.Both catalogs, boolean everyone) {
        this.before = before;
        this.after = after;
        this.days = new BothDays(before.side(catalogs.one()), after.side(catalogs.other()), everyone);
    }

    /**
     * A day as a page tells it.
     *
     * @param then whether as we said then
     */
    public record Told(Published published, boolean then, List<Figure> figures) {

        public static Told of(Engine session, Published published, boolean then) {
            return new Told(published, then, published.figures(session));
        }

        Optional<Figure> figure(String measure) {
            return figures.stream()
                    .filter(figure ->
                            figure.measure().equals(measure) && figure.scope().isDefault())
                    .findFirst();
        }

        BothDays.Side side(String catalog) {
            return new BothDays.Side(published.asOf(), then, catalog);
        }
    }

    /**
     * {@code before, after (asOf, then), zone, currency, measures (before, after, difference, clear)} and {@code receipts (id, file,
     * arrived, added, changed, ended, entered, left, net)}: clear says whether ranges lie apart, null where there are none.
     */
    public byte[] json(Engine session) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            side(json, "before", before);
            side(json, "after", after);
            json.name("zone").value(after.published.asOf().zone().getId());
            json.name("currency").value(after.published.currency());
            json.name("measures").startArray();
            for (String measure : Difference.measures()) {
                Figure one = before.figure(measure).orElse(null);
                Figure other = after.figure(measure).orElse(null);
                if (one != null && other != null) {
                    json.newLine();
                    measure(json, one, other);
                }
            }
            json.endArray();
            json.name("receipts")
                    .value(lines(session).stream().map(Comparison::told).toList());
            json.endObject();
        }
        return out.toByteArray();
    }

    List<Between.Line> lines(Engine session) {
        return new Between(session, days).lines();
    }

    /**
     * What made the difference of a number, or what a receipt did between the days, with some of its rows: {@code of, number, receipt,
     * run, sql, columns, rows, names, total, next}.
     *
     * @param of a measure that is told, or the id of a receipt
     * @param counts numbers of rows that are known already; a new one is added
     */
    public byte[] behind(Engine session, String of, long skip, int limit, Map<String, Long> counts) {
        Opened.Behind behind = behind(session, of);
        Opened.Page page = new Opened(session, after.published).page(behind, skip, limit, counts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("of").value(of);
            json.name("number");
            Figure one = before.figure(of).orElse(null);
            Figure other = after.figure(of).orElse(null);
            if (one == null || other == null) {
                json.value(null);
            } else {
                measure(json, one, other);
            }
            json.name("receipt")
                    .value(
                            Difference.measures().contains(of)
                                    ? null
                                    : lines(session).stream()
                                            .filter(line -> line.receipt().id().equals(of))
                                            .findFirst()
                                            .map(Comparison::told)
                                            .orElse(null));
            json.name("run").value(after.published.run());
            PageJson.rows(json, behind, page);
            json.endObject();
        }
        return out.toByteArray();
    }

    /** Writes all these rows as CSV with headers in the reader's language. */
    public void rows(Engine session, String of, Texts texts, Writer out) throws IOException {
        new Opened(session, after.published).rows(behind(session, of), texts, out);
    }

    /** What a file of them is called. */
    public String fileName(String of) {
        String days =
                before.published.asOf().day() + "-" + after.published.asOf().day();
        return of.replaceAll("[^a-zA-Z0-9_.-]", "-") + "-" + days + ".csv";
    }

    Opened.Behind behind(Engine session, String of) {
        Rows rows = Difference.rows(of, days)
                .or(() -> new Receipts(session).named(of).map(new Between(session, days)::of))
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "run.noDifference", of, "No difference of this name is told; name a measure or a receipt.")));
        return new Opened.Behind(null, null, of, days.readable(rows.select()), "sql", rows);
    }

    private static void side(ReportJson json, String name, Told told) {
        json.name(name).startObject();
        json.name("asOf").value(told.published.asOf().day());
        json.name("then").value(told.then);
        json.endObject();
    }

    private static void measure(ReportJson json, Figure one, Figure other) {
        json.startObject();
        json.name("before");
        ReportFigures.write(json, one);
        json.name("after");
        ReportFigures.write(json, other);
        json.name("difference");
        ReportFigures.value(json, difference(one, other), other);
        json.name("clear").value(clear(one, other));
        json.endObject();
    }

    /** Only of numbers that can be shown. */
    static @Nullable BigDecimal difference(Figure one, Figure other) {
        BigDecimal from = one.value();
        BigDecimal to = other.value();
        return from == null || to == null || !isTold(one) || !isTold(other) ? null : to.subtract(from);
    }

    private static boolean isTold(Figure figure) {
        return figure.state() == Figure.State.EXACT || figure.state() == Figure.State.ESTIMATE;
    }

    private static @Nullable Boolean clear(Figure one, Figure other) {
        Figure.Range from = one.interval();
        Figure.Range to = other.interval();
        return from == null || to == null ? null : from.high() < to.low() || to.high() < from.low();
    }

    private static Map<String, @Nullable Object> told(Between.Line line) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", line.receipt().id());
        told.put("file", line.receipt().table());
        told.put("arrived", line.receipt().receivedAt().toString());
        told.put("added", line.added());
        told.put("changed", line.changed());
        told.put("ended", line.ended());
        told.put("entered", line.entered());
        told.put("left", line.left());
        told.put("net", line.net());
        return told;
    }
}
