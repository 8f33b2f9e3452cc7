package io.clientele.app.http;

import io.clientele.run.Comparison;
import io.clientele.run.View;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two days side by side. */
@RestController
class CompareApi {

    private final Desk desk;

    CompareApi(Desk desk) {
        this.desk = desk;
    }

    /**
     * Two days side by side.
     *
     * @param asof the later day; without one now
     * @param compare the earlier day
     * @param compareknown the same, where it is to be told as we said then
     */
    @GetMapping(path = "/api/value/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = NumbersTold.TwoDays.class,
            refuses = {"app.compareOrder", "app.dayNotPrepared", "app.setNotPrepared"})
    byte[] compare(
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam String compare,
            @RequestParam(required = false) @Nullable String compareknown) {
        return both(
                Asked.view(compare, compareknown, set),
                Asked.view(asof, known, set),
                (session, comparison) -> comparison.json(session));
    }

    /** What made the difference of a number between two days: the customers of whom they tell otherwise; or the lines of a receipt. */
    @GetMapping(path = "/api/value/compare/behind", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = NumbersTold.BehindDifference.class,
            refuses = {
                "app.compareOrder",
                "run.noDifference",
                "app.limit",
                "app.after",
                "app.dayNotPrepared",
                "app.setNotPrepared"
            })
    byte[] behind(
            @RequestParam String of,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam String compare,
            @RequestParam(required = false) @Nullable String compareknown,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return both(
                Asked.view(compare, compareknown, set),
                Asked.view(asof, known, set),
                (session, comparison) ->
                        comparison.behind(session, of, Asked.after(after), Asked.limit(limit), desk.counts()));
    }

    /** All rows that made a difference as CSV, heads in the reader's language. */
    @GetMapping("/api/value/compare/behind.csv")
    @Tells(
            value = String.class,
            media = "text/csv",
            refuses = {"app.compareOrder", "run.noDifference", "app.dayNotPrepared", "app.setNotPrepared"})
    void csv(
            @RequestParam String of,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam String compare,
            @RequestParam(required = false) @Nullable String compareknown,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts texts = Texts.of(Answers.lang(request));
        both(Asked.view(compare, compareknown, set), Asked.view(asof, known, set), (session, comparison) -> {
            response.setContentType("text/csv; charset=utf-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + comparison.fileName(of) + "\"");
            try {
                Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                comparison.rows(session, of, texts, out);
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return of;
        });
    }

    private <T> T both(View earlier, View later, BiFunction<Engine, Comparison, T> reading) {
        Comparison.Told after = told(later);
        if (earlier.day() == null
                || !earlier.day().isBefore(after.published().asOf().day())) {
            throw new InvalidInputException(Problem.of(
                    "app.compareOrder", String.valueOf(earlier.day()), "Choose an earlier day to compare with."));
        }
        Comparison.Told before = told(earlier);
        return desk.now(session -> {
            View from = Showable.view(session, earlier);
            return desk.views()
                    .read(
                            from,
                            Showable.view(session, later),
                            catalogs -> reading.apply(
                                    session, new Comparison(before, after, catalogs, later.only() == null)))
                    .orElseThrow(() -> new NotPreparedException(from));
        });
    }

    private Comparison.Told told(View view) {
        return desk.on(view, (session, published) -> Comparison.Told.of(session, published, view.then()));
    }
}
