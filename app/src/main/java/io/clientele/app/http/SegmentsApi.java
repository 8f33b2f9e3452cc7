package io.clientele.app.http;

import io.clientele.run.Published;
import io.clientele.run.SegmentsPage;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page Segments: the named groups of now or of a past day. */
@RestController
class SegmentsApi {

    private final Desk desk;

    SegmentsApi(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/api/segments", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] all(@RequestParam(required = false) @Nullable String asof) {
        return desk.on(
                Asked.day(asof),
                (session, published) -> page(session, published).all());
    }

    @GetMapping(path = "/api/segments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] one(@PathVariable String id, @RequestParam(required = false) @Nullable String asof) {
        return desk.on(
                Asked.day(asof),
                (session, published) -> page(session, published).one(id));
    }

    @GetMapping(path = "/api/segments/{id}/traits", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] traits(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            HttpServletRequest request) {
        Texts texts = Texts.of(Answers.lang(request));
        return desk.on(
                Asked.day(asof),
                (session, published) -> page(session, published).traits(id, texts));
    }

    @GetMapping(path = "/api/segments/{id}/members", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] members(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.on(
                Asked.day(asof),
                (session, published) -> page(session, published).members(id, Asked.after(after), Asked.limit(limit)));
    }

    @GetMapping("/api/segments/{id}/members.csv")
    void membersCsv(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts texts = Texts.of(Answers.lang(request));
        desk.on(Asked.day(asof), (session, published) -> {
            SegmentsPage page = page(session, published);
            page.check(id);
            response.setContentType("text/csv; charset=utf-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + id + "-" + published.asOf().day() + ".csv\"");
            try {
                Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                page.membersCsv(id, texts, out);
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return List.of();
        });
    }

    private SegmentsPage page(Engine session, Published published) {
        return new SegmentsPage(session, published, desk.settings());
    }
}
