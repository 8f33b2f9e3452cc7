package io.clientele.app.http;

import io.clientele.collect.KeptLines;
import io.clientele.collect.Receipts;
import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.run.Catalogue;
import io.clientele.run.Opened;
import io.clientele.run.PageJson;
import io.clientele.run.Published;
import io.clientele.run.SegmentsBook;
import io.clientele.run.View;
import io.clientele.segment.CustomerSet;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands behind a number, down to the rows as they came. */
@RestController
class EvidenceApi {

    private final Desk desk;

    EvidenceApi(Desk desk) {
        this.desk = desk;
    }

    /** What stands behind a figure. */
    @GetMapping(path = "/api/evidence/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = NumbersTold.Evidence.class,
            refuses = {"run.noEvidence", "app.limit", "app.after", "app.dayNotPrepared", "app.setNotPrepared"})
    byte[] byId(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.shown(
                Asked.view(asof, known, set),
                List.of("evidence", id, after, limit),
                (session, published) -> page(session, published, new Opened(session, published).of(id), after, limit));
    }

    /** What stands behind a number that is asked for by measure and scope. */
    @GetMapping(path = "/api/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = NumbersTold.Evidence.class,
            refuses = {
                "run.noMeasure",
                "app.scope",
                "app.limit",
                "app.after",
                "app.dayNotPrepared",
                "app.setNotPrepared"
            })
    byte[] byMeasure(
            @RequestParam String measure,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        Scope whose = Asked.scope(scope);
        View view = Asked.view(asof, known, set);
        List<Object> asked =
                List.of("evidence", measure, whose, named(whose), within == null ? "" : within, after, limit);
        return desk.shown(
                view,
                asked,
                () -> behind(
                        measure,
                        whose,
                        view,
                        within,
                        (session, published, behind) -> page(session, published, behind, after, limit)));
    }

    /** All rows behind a figure as CSV, heads in the reader's language. */
    @GetMapping("/api/evidence/{id}/rows.csv")
    @Tells(
            value = String.class,
            media = "text/csv",
            refuses = {"run.noEvidence", "app.dayNotPrepared", "app.setNotPrepared"})
    void csvById(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.on(
                Asked.view(asof, known, set),
                (session, published) ->
                        csv(session, published, new Opened(session, published).of(id), request, response));
    }

    /** All rows behind a number as CSV, heads in the reader's language. */
    @GetMapping("/api/evidence/rows.csv")
    @Tells(
            value = String.class,
            media = "text/csv",
            refuses = {"run.noMeasure", "app.scope", "app.dayNotPrepared", "app.setNotPrepared"})
    void csvByMeasure(
            @RequestParam String measure,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String within,
            HttpServletRequest request,
            HttpServletResponse response) {
        behind(
                measure,
                Asked.scope(scope),
                Asked.view(asof, known, set),
                within,
                (session, published, behind) -> csv(session, published, behind, request, response));
    }

    /**
     * What stands behind a measure; those for whom the rule of a segment holds are judged first, and so are those of a rule that
     * nobody saved, where a measure of a group names no group, and those of a group of a division, which a rule says too.
     */
    private <T> T behind(String measure, Scope scope, View view, @Nullable String within, Read<T> reading) {
        if (within != null && !within.isBlank()) {
            Rule rule = Asked.rule(within);
            return desk.sets()
                    .among(
                            view,
                            rule,
                            (session, published, held) -> reading.read(
                                    session,
                                    published,
                                    Opened.within(session, published, rule, held)
                                            .of(measure, scope)));
        }
        View everyone = new View(view.day(), view.then(), null);
        Rule unsaved = view.only();
        List<SegmentVersion> named = named(scope);
        if (!named.isEmpty()) {
            Map<String, Rule> rules = new LinkedHashMap<>();
            named.forEach(segment -> rules.put(segment.id(), RuleJson.read(segment.rule())));
            return desk.sets().among(everyone, rules, (session, published, held) -> {
                Opened opened = new Opened(session, published, Catalogue.over(held));
                return reading.read(session, published, opened.of(measure, scope));
            });
        }
        if (unsaved != null
                && measure.startsWith("segment.")
                && scope.get("group", "").isEmpty()) {
            return desk.sets().among(everyone, unsaved, (session, published, held) -> {
                Opened opened = new Opened(session, published, Catalogue.over(CustomerSet.of(held)));
                return reading.read(session, published, opened.of(measure, scope));
            });
        }
        return desk.on(
                view,
                (session, published) ->
                        reading.read(session, published, new Opened(session, published).of(measure, scope)));
    }

    /** The saved segments a number is of, as they are defined now. */
    private List<SegmentVersion> named(Scope scope) {
        return CustomerSet.named(scope).stream()
                .filter(SegmentsBook::isId)
                .map(id -> desk.books().segments(book -> book.one(id)))
                .toList();
    }

    /** Makes an answer of what stands behind a number. */
    private interface Read<T> {
        T read(Engine session, Published published, Opened.Behind behind);
    }

    /** One row as it came in its file. */
    @GetMapping("/api/rows/{receipt}/{line}")
    @Tells(
            value = NumbersTold.RawRow.class,
            refuses = {"run.noReceipt", "collect.noLine"})
    Map<String, Object> row(@PathVariable String receipt, @PathVariable long line) {
        return desk.now(session -> {
            KeptLines lines = new KeptLines(desk.workspace(), session);
            Map<String, Object> told = new LinkedHashMap<>();
            told.put(
                    "file",
                    new Receipts(session)
                            .named(receipt)
                            .orElseThrow(() -> new InvalidInputException(
                                    Problem.of("run.noReceipt", receipt, "There is no such receipt.")))
                            .table());
            told.put("receipt", receipt);
            told.put("line", line);
            told.put(
                    "columns",
                    lines.row(receipt, line).entrySet().stream()
                            .map(column -> Map.of("header", column.getKey(), "value", column.getValue()))
                            .toList());
            return told;
        });
    }

    private byte[] page(Engine session, Published published, Opened.Behind behind, long after, int limit) {
        Opened.Page page =
                new Opened(session, published).page(behind, Asked.after(after), Asked.limit(limit), desk.counts());
        return PageJson.behind(published, behind, page);
    }

    private static List<String> csv(
            Engine session,
            Published published,
            Opened.Behind behind,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts texts = Texts.of(Answers.lang(request));
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + behind.measure() + "-"
                        + published.asOf().day() + ".csv\"");
        try {
            Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            new Opened(session, published).rows(behind, texts, out);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return List.of();
    }
}
