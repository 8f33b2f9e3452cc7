package io.clientele.app.http;

import io.clientele.run.BreakDownPage;
import io.clientele.run.CustomerFields;
import io.clientele.run.Published;
import io.clientele.run.View;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The headline figures of the page Value, broken down by a value, a place or a time of the customers. */
@RestController
class BreakDownApi {

    private final Desk desk;

    BreakDownApi(Desk desk) {
        this.desk = desk;
    }

    /** In which ways customers can be divided, by what is known of them now. */
    @GetMapping("/api/divisions")
    @Tells(value = NumbersTold.Division.class, many = true)
    List<Map<String, @Nullable Object>> ways(HttpServletRequest request) {
        return desk.on(
                View.NOW,
                (session, published) -> page(session, published, request).ways());
    }

    /** The headline figures, broken down. */
    @GetMapping(path = "/api/value/divided", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = NumbersTold.Divided.class,
            refuses = {"app.dayNotPrepared", "app.setNotPrepared"})
    byte[] divided(
            @RequestParam String by,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            HttpServletRequest request) {
        String lang = Answers.lang(request);
        return desk.shown(
                Asked.view(asof, known, set),
                List.of("divided", by, lang),
                (session, published) -> page(session, published, lang).json(by));
    }

    /** The headline figures, broken down, as CSV with heads in the reader's language. */
    @GetMapping("/api/value/divided.csv")
    @Tells(
            value = String.class,
            media = "text/csv",
            refuses = {"app.dayNotPrepared", "app.setNotPrepared"})
    void dividedCsv(
            @RequestParam String by,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.on(Asked.view(asof, known, set), (session, published) -> {
            response.setContentType("text/csv; charset=utf-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"value-by-" + by.replaceAll("[^a-zA-Z0-9_-]", "-") + "-"
                            + published.asOf().day() + ".csv\"");
            try {
                Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                page(session, published, request).csv(by, out);
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return List.of();
        });
    }

    private BreakDownPage page(Engine session, Published published, HttpServletRequest request) {
        return page(session, published, Answers.lang(request));
    }

    private BreakDownPage page(Engine session, Published published, String lang) {
        Texts texts = Texts.of(lang);
        return new BreakDownPage(session, published, texts, CustomerFields.labels(session, texts), desk.kept());
    }
}
