package io.clientele.run;

import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.value.Change;
import io.clientele.value.PartSince;
import io.clientele.value.ProductChange;
import io.clientele.value.Trend;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How figures came to be what they are: points over the last twelve months, and where the change came from. */
final class Courses {

    private final Engine session;
    private final AsOf asOf;
    private final Followed followed;

    Courses(Engine session, Published published, Followed followed) {
        this.session = session;
        this.asOf = published.asOf();
        this.followed = followed;
    }

    /**
     * {@code courses}: of each figure {@code measure, points (day, value, low, high), since, change, clear, people, country, products}. A point
     * before anything was known, or of too few people, has no value. There are no points where the last is not the figure itself:
     * some source tells totals without orders. People, country and products are parts that add up to the change, where there are some.
     */
    void write(ReportJson json, List<Figure> figures) {
        List<Trend.Point> points = followed.points(session);
        json.name("courses").startArray();
        for (Figure figure : figures) {
            json.newLine();
            json.startObject();
            json.name("measure").value(figure.measure());
            course(json, figure, points);
            json.endObject();
        }
        json.endArray();
    }

    private void course(ReportJson json, Figure figure, List<Trend.Point> points) {
        boolean same = isSame(figure, told(points.get(points.size() - 1), figure));
        json.name("points").startArray();
        if (same) {
            points.forEach(point -> point(json, point, figure));
        }
        json.endArray();
        Trend.Point first = points.stream()
                .filter(point -> same && told(point, figure) != null)
                .findFirst()
                .orElse(null);
        if (first == null || first.asOf().equals(asOf)) {
            return;
        }
        Computed from = Objects.requireNonNull(told(first, figure));
        json.name("since").value(first.asOf().day());
        json.name("change");
        ReportFigures.value(
                json, Objects.requireNonNull(figure.value()).subtract(Objects.requireNonNull(from.value())), figure);
        json.name("clear").value(clear(from.interval(), figure.interval()));
        if (figure.state() == Figure.State.EXACT) {
            Change change = followed.since(session, first.asOf());
            parts(json, "people", change.people(figure.measure()), figure, first.asOf());
            parts(json, "country", change.country(figure.measure()), figure, first.asOf());
            if (figure.measure().equals("value.net")) {
                products(json, followed.products(session, first.asOf()), figure);
            }
        }
    }

    private static void point(ReportJson json, Trend.Point point, Figure figure) {
        Computed told = told(point, figure);
        Figure.Range range = told == null ? null : told.interval();
        json.startObject();
        json.name("day").value(point.asOf().day());
        json.name("value");
        ReportFigures.value(json, told == null ? null : told.value(), figure);
        json.name("low").value(range == null ? null : range.low());
        json.name("high").value(range == null ? null : range.high());
        json.endObject();
    }

    /** Null where it cannot be told yet. */
    private static @Nullable Computed told(Trend.Point point, Figure figure) {
        Computed told = point.measures().get(figure.measure());
        return told == null
                        || !point.begun()
                        || told.value() == null
                        || told.state() != Figure.State.EXACT && told.state() != Figure.State.ESTIMATE
                ? null
                : told;
    }

    private static boolean isSame(Figure figure, @Nullable Computed last) {
        BigDecimal value = figure.value();
        BigDecimal there = last == null ? null : last.value();
        return value != null && there != null && value.compareTo(there) == 0;
    }

    private static @Nullable Boolean clear(Figure.@Nullable Range from, Figure.@Nullable Range to) {
        return from == null || to == null ? null : from.high() < to.low() || to.high() < from.low();
    }

    private static void parts(ReportJson json, String name, List<Change.Part> parts, Figure figure, AsOf since) {
        if (parts.isEmpty()) {
            return;
        }
        json.name(name).startArray();
        for (Change.Part part : parts) {
            json.startObject();
            json.name("what").value(part.what());
            json.name("name").value(part.name());
            json.name("value");
            ReportFigures.value(json, part.value(), figure);
            json.name("scope").value(PartSince.scope(since, part).values());
            json.endObject();
        }
        json.endArray();
    }

    private static void products(ReportJson json, List<ProductChange.Part> parts, Figure figure) {
        if (parts.isEmpty()) {
            return;
        }
        json.name("products").startArray();
        for (ProductChange.Part part : parts) {
            json.startObject();
            json.name("what").value(part.what());
            json.name("name").value(part.name());
            json.name("value");
            ReportFigures.value(json, part.value(), figure);
            json.name("scope").value(part.scope().values());
            json.endObject();
        }
        json.endArray();
    }
}
