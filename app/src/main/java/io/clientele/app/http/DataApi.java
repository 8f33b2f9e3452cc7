package io.clientele.app.http;

import io.clientele.run.DataPage;
import io.clientele.run.FindingsPage;
import io.clientele.run.PageJson;
import io.clientele.run.Published;
import io.clientele.run.QualityTrend;
import io.clientele.run.RowRepairs;
import io.clientele.run.Undo;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The page Data: what came in, what was set aside, and how both are put right. */
@RestController
class DataApi {

    private static final int MOST_REPAIRS = 500;

    private final Desk desk;

    DataApi(Desk desk) {
        this.desk = desk;
        Jobs jobs = desk.jobs();
        jobs.kind("withdraw", desk.computing().change(asked -> undo().withdraw(receipt(asked))));
        jobs.kind("restore", desk.computing().change(asked -> undo().restore(receipt(asked))));
        jobs.kind("run", desk.computing().change(asked -> {}));
        jobs.kind("repair", repairing());
    }

    /** What was mended lies beside the ledger until it is in; a repair without it cannot be gone on with. */
    private Jobs.Kind repairing() {
        return new Jobs.Kind() {
            @Override
            public BiConsumer<Engine, Job> work(JobAsked asked) {
                return desk.computing().change(DataApi.this::mend).work(asked);
            }

            @Override
            public boolean isThere(JobAsked asked) {
                return asked.sent() != null;
            }

            @Override
            public boolean sendsRows() {
                return true;
            }
        };
    }

    private void mend(JobAsked asked) {
        RowRepairs repairs = new RowRepairs(desk.workspace(), desk.clock());
        for (MendedRow row : JsonMapper.shared().readValue(asked.sent(), MendedRow[].class)) {
            repairs.repair(row.receipt(), row.line(), row.values());
        }
    }

    private static String receipt(JobAsked asked) {
        return asked.arguments().getOrDefault("receipt", "");
    }

    /** What came in, and why rows are set aside. */
    @GetMapping("/api/data")
    @Tells(DataTold.Data.class)
    Map<String, @Nullable Object> data(HttpServletRequest request) {
        return desk.now(session -> {
            DataPage page = page(session, request);
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put(
                    "stale",
                    Published.of(session)
                            .map(published -> published.stale(session))
                            .orElse(true));
            told.put("receipts", page.receipts());
            told.put("reasons", page.reasons());
            return told;
        });
    }

    /** How complete and how readable the fields of each source are. */
    @GetMapping(path = "/api/data/quality", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(DataTold.Quality.class)
    byte[] quality() {
        return desk.now(session -> PageJson.quality(session, desk.settings()));
    }

    /** How complete and readable each field was, receipt by receipt. */
    @GetMapping("/api/data/quality/trend")
    @Tells(value = DataTold.FieldTrend.class, many = true)
    List<Map<String, @Nullable Object>> trend() {
        return desk.now(session -> new QualityTrend(session).all(desk.clock().instant()));
    }

    /** Rows that are set aside. */
    @GetMapping("/api/data/set-aside")
    @Tells(
            value = DataTold.AsidePage.class,
            refuses = {"app.limit", "app.after"})
    Map<String, @Nullable Object> setAside(
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        return desk.now(session -> {
            DataPage page = page(session, request);
            List<Map<String, @Nullable Object>> rows = page.setAside(reason, Asked.after(after), Asked.limit(limit));
            long total = page.reasons().stream()
                    .filter(each -> reason == null || reason.equals(each.get("reason")))
                    .mapToLong(each -> (Long) each.get("count"))
                    .sum();
            long next = after + rows.size();
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("rows", rows);
            told.put("total", total);
            told.put("next", next < total ? next : null);
            return told;
        });
    }

    /** What cleaning noticed about rows that went in. */
    @GetMapping("/api/data/findings")
    @Tells(DataTold.Findings.class)
    Map<String, @Nullable Object> findings(HttpServletRequest request) {
        return desk.now(session -> {
            FindingsPage page = findings(session, request);
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("rules", page.rules());
            told.put("tooMany", Published.of(session).isPresent() ? page.tooMany() : List.of());
            return told;
        });
    }

    private FindingsPage findings(Engine session, HttpServletRequest request) {
        return new FindingsPage(desk.workspace(), session, Texts.of(Answers.lang(request)));
    }

    /** Rows with a finding. */
    @GetMapping("/api/data/findings/rows")
    @Tells(
            value = DataTold.FindingPage.class,
            refuses = {"app.limit", "app.after"})
    Map<String, @Nullable Object> findingRows(
            @RequestParam String rule,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        return desk.now(session -> {
            FindingsPage page = findings(session, request);
            List<Map<String, @Nullable Object>> rows = page.rows(rule, Asked.after(after), Asked.limit(limit));
            long total = page.count(rule);
            long next = after + rows.size();
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("rows", rows);
            told.put("total", total);
            told.put("next", next < total ? next : null);
            return told;
        });
    }

    /** Takes a receipt out of now, and computes. */
    @PostMapping("/api/data/receipts/{id}/withdraw")
    @Tells(value = WorkspaceTold.Accepted.class, status = 202)
    ResponseEntity<Map<String, String>> withdraw(@PathVariable String id) {
        return accepted(desk.jobs().ask(JobAsked.of("withdraw", "receipt", id)));
    }

    /** Takes a withdrawn receipt back into now, and computes. */
    @PostMapping("/api/data/receipts/{id}/restore")
    @Tells(value = WorkspaceTold.Accepted.class, status = 202)
    ResponseEntity<Map<String, String>> restore(@PathVariable String id) {
        return accepted(desk.jobs().ask(JobAsked.of("restore", "receipt", id)));
    }

    /** Mends rows, one receipt each, then computes once. */
    @PostMapping("/api/data/repairs")
    @Tells(value = WorkspaceTold.Accepted.class, status = 202, refuses = "app.limit")
    ResponseEntity<Map<String, String>> repair(@RequestBody Mended mended) {
        List<MendedRow> rows = mended.rows() == null ? List.of() : mended.rows();
        if (rows.isEmpty() || rows.size() > MOST_REPAIRS) {
            throw new InvalidInputException(new Problem(
                    "app.limit",
                    "rows",
                    Map.of("most", String.valueOf(MOST_REPAIRS)),
                    "Ask for 1 to " + MOST_REPAIRS + " rows at a time."));
        }
        Map<String, String> arguments = Map.of("rows", String.valueOf(rows.size()));
        String sent = JsonMapper.shared().writeValueAsString(rows);
        return accepted(desk.jobs().ask(new JobAsked("repair", arguments, sent)));
    }

    /** Computes what is shown from what is there. */
    @PostMapping("/api/runs")
    @Tells(value = WorkspaceTold.Accepted.class, status = 202)
    ResponseEntity<Map<String, String>> run() {
        return accepted(desk.jobs().ask(JobAsked.of("run")));
    }

    private Undo undo() {
        return new Undo(desk.workspace(), desk.clock());
    }

    private DataPage page(Engine session, HttpServletRequest request) {
        return new DataPage(desk.workspace(), session, Texts.of(Answers.lang(request)));
    }

    private static ResponseEntity<Map<String, String>> accepted(Job job) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", job.id()));
    }

    /** @param rows to be mended */
    record Mended(@Nullable List<MendedRow> rows) {}

    /** @param values new ones by column, c1 … cN, or by header; the others stay */
    record MendedRow(String receipt, long line, Map<String, String> values) {}
}
