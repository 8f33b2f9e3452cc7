package io.clientele.run;

import io.clientele.terms.Figure;
import io.clientele.warehouse.Engine;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headline figures of two days side by side, and which receipts lie between. */
public final class Comparison {

    private static final List<String> MEASURES = List.of(
            "unify.customers",
            "value.buyers",
            "value.purchases",
            "value.net",
            "value.average_order",
            "value.repeat_rate",
            "value.repurchase_rate");

    private final Told before;
    private final Told after;

    public Comparison(Told before, Told after) {
        this.before = before;
        this.after = after;
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

        Between.Side side() {
            return new Between.Side(published.asOf(), then);
        }
    }

    /**
     * {@code before, after (asOf, then), zone, currency, measures (before, after, difference, clear)} and {@code receipts (id, file,
     * arrived, added, changed, ended, net)}: clear says whether ranges lie apart, null where there are none. Of some customers no
     * receipts are told, for who they are may change between the days.
     */
    public byte[] json(Engine session, boolean everyone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            side(json, "before", before);
            side(json, "after", after);
            json.name("zone").value(after.published.asOf().zone().getId());
            json.name("currency").value(after.published.currency());
            json.name("measures").startArray();
            for (String measure : MEASURES) {
                Figure one = before.figure(measure).orElse(null);
                Figure other = after.figure(measure).orElse(null);
                if (one != null && other != null) {
                    json.newLine();
                    measure(json, one, other);
                }
            }
            json.endArray();
            json.name("receipts")
                    .value(
                            everyone
                                    ? new Between(session)
                                            .lines(before.side(), after.side()).stream()
                                                    .map(Comparison::told)
                                                    .toList()
                                    : null);
            json.endObject();
        }
        return out.toByteArray();
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
        told.put("net", line.net());
        return told;
    }
}
