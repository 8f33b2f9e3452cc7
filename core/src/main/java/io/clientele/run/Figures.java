package io.clientele.run;

import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.value.Costs;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Selects;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Computes the figures of a report and keeps the evidence of each. */
final class Figures {

    private final Catalogue catalogue;
    private final AsOf asOf;
    private String of = "";

    Figures(Catalogue catalogue, AsOf asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    /** Figures of some of the customers, or of what was known then, are told apart from others by their evidence. */
    void apart(String how) {
        of += how;
    }

    List<Figure> all(Draft draft) {
        List<Figure> figures = new ArrayList<>();
        Selects selects = new Selects(draft.engine());
        boolean costs = Costs.areTold(draft.engine());
        for (Measure measure : catalogue.all()) {
            if (Catalogue.isOfCosts(measure.id()) && !costs) {
                continue;
            }
            for (Scope scope : catalogue.scopes(measure)) {
                figures.add(figure(selects, measure, scope));
            }
        }
        return figures;
    }

    Figure figure(Selects selects, Measure measure, Scope scope) {
        return figure(
                measure, scope, measure.kernel().compute(selects, measure.sql().apply(scope), scope, measure.floor()));
    }

    /** A figure of numbers that were computed with those of others. */
    Figure figure(Measure measure, Scope scope, Computed computed) {
        return new Figure(
                measure.id(),
                scope,
                measure.unit(),
                computed.state(),
                computed.value(),
                computed.n(),
                computed.needed(),
                computed.interval(),
                evidence(measure, scope),
                computed.reason());
    }

    private String evidence(Measure measure, Scope scope) {
        return "ev"
                + OpaqueId.of('e', measure.id(), scope.toString(), asOf.day() + " " + asOf.zone() + of)
                        .substring(1);
    }

    /** Keeps definition, select and rows query of each figure; equal questions share one id. */
    void keep(Engine engine, List<Figure> figures, String runId) {
        Texts texts = Texts.of("en");
        engine.run("keep evidence", "delete from warehouse.evidence where as_of = ?", asOf.day());
        int place = 0;
        for (Figure figure : figures) {
            Measure measure = catalogue.measure(figure.measure());
            BigDecimal value = figure.value();
            Figure.Range range = figure.interval();
            engine.run(
                    "keep evidence",
                    "insert into warehouse.evidence (evidence_id, measure, scope, as_of, definition, sql, kernel, rows_sql,"
                            + " rows_order, run_id, place, unit, state, value, n, needed, low, high, level, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    figure.evidence(),
                    figure.measure(),
                    figure.scope().toString(),
                    asOf.day(),
                    texts.say("measure." + measure.id() + ".definition"),
                    measure.sql().apply(figure.scope()),
                    measure.kernel().name(),
                    measure.rows().apply(figure.scope()).select(),
                    measure.rows().apply(figure.scope()).order(),
                    runId,
                    place++,
                    figure.unit(),
                    figure.state().text(),
                    value == null ? null : value.toPlainString(),
                    figure.n(),
                    figure.needed(),
                    range == null ? null : range.low(),
                    range == null ? null : range.high(),
                    range == null ? null : range.level(),
                    figure.reason());
        }
    }
}
