package io.clientele.run;

import io.clientele.segment.TraitLevel;
import io.clientele.warehouse.Engine;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** What pages show, in the words and with the numbers of {@code report.json}. */
public final class PageJson {

    private static final List<String> OF_VALUE =
            List.of("value.concentration", "value.rfm_thresholds", "value.grid", "value.cohorts");

    private PageJson() {}

    /** Figures and tables of a day: {@code asOf, zone, currency, rule} of scores, {@code figures, tables}. */
    public static byte[] value(Engine session, Published published, PlanSettings settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("asOf").value(published.asOf().day());
            json.name("zone").value(published.asOf().zone().getId());
            json.name("currency").value(published.currency());
            json.name("rule").value(settings.rfm().published() ? "published" : "product");
            json.name("figures");
            ReportFigures.write(published.figures(session), json);
            json.name("tables");
            new ReportTables(session, settings.groups()).write(json, OF_VALUE);
            json.endObject();
        }
        return out.toByteArray();
    }

    /** How complete and how readable the fields of each source are: {@code figures, tables}. */
    public static byte[] quality(Engine session, PlanSettings settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("figures").value(List.of());
            json.name("tables");
            new ReportTables(session, settings.groups()).write(json, List.of("clean.quality"));
            json.endObject();
        }
        return out.toByteArray();
    }

    /** What stands behind a number, with some of its rows. */
    public static byte[] behind(Published published, Opened.Behind behind, Opened.Page page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("measure").value(behind.measure());
            json.name("figure");
            if (behind.figure() == null) {
                json.value(null);
            } else {
                ReportFigures.write(json, behind.figure());
            }
            TraitLevel trait = behind.trait();
            if (trait != null) {
                json.name("trait").startObject();
                TraitsJson.level(json, trait);
                json.endObject();
            }
            json.name("asOf").value(published.asOf().day());
            json.name("run").value(published.run());
            json.name("kernel").value(behind.kernel());
            rows(json, behind, page);
            json.endObject();
        }
        return out.toByteArray();
    }

    /** {@code sql, columns, rows, names, total, next}. */
    static void rows(ReportJson json, Opened.Behind behind, Opened.Page page) {
        json.name("sql").value(behind.sql());
        json.name("columns").value(page.columns());
        json.name("rows").value(page.rows());
        json.name("names").value(page.names());
        json.name("total").value(page.total());
        json.name("next").value(page.next());
    }
}
