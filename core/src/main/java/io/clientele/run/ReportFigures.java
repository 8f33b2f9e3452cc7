package io.clientele.run;

import io.clientele.terms.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a report: each with its scope, range, number of cases and evidence, or the reason why it is not known. */
final class ReportFigures {

    private ReportFigures() {}

    static void write(List<Figure> figures, ReportJson json) {
        json.startArray();
        figures.forEach(figure -> {
            json.newLine();
            write(json, figure);
        });
        json.endArray();
    }

    static void write(ReportJson json, Figure figure) {
        json.startObject();
        json.name("measure").value(figure.measure());
        if (!figure.scope().isDefault()) {
            json.name("scope").value(scope(figure));
        }
        json.name("unit").value(figure.unit());
        json.name("state").value(figure.state().text());
        json.name("value");
        value(json, figure.value(), figure);
        Figure.Range range = figure.interval();
        if (range != null) {
            json.name("low").value(range.low());
            json.name("high").value(range.high());
            json.name("level").value(range.level());
        }
        json.name("n").value(figure.n());
        if (figure.needed() != null) {
            json.name("needed").value(figure.needed());
        }
        if (figure.reason() != null) {
            json.name("reason").value(figure.reason());
        }
        json.name("evidence").value(figure.evidence());
        json.endObject();
    }

    /** A number of the figure's kind. A count is a whole number, exact money a string with its decimals, all else a number as computed. */
    static void value(ReportJson json, @Nullable BigDecimal value, Figure figure) {
        if (value == null || (figure.unit().equals("money") && figure.state() == Figure.State.EXACT)) {
            json.value(value);
        } else {
            json.number(value);
        }
    }

    /** Shares in a scope are numbers: {@code {"basis": "net", "share": 0.2}}. */
    private static Map<String, Object> scope(Figure figure) {
        Map<String, Object> scope = new LinkedHashMap<>();
        figure.scope()
                .values()
                .forEach((name, value) ->
                        scope.put(name, value.matches("[0-9]+[.][0-9]+") ? (Object) Double.valueOf(value) : value));
        return scope;
    }
}
