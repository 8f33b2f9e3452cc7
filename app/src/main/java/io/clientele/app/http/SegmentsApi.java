package io.clientele.app.http;

import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.run.Published;
import io.clientele.run.SegmentsBook;
import io.clientele.run.SegmentsPage;
import io.clientele.run.Subject;
import io.clientele.run.View;
import io.clientele.segment.NamedGroup;
import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page Segments: the named groups and the saved segments, of now or of a past day. */
@RestController
class SegmentsApi {

    private final Desk desk;

    SegmentsApi(Desk desk) {
        this.desk = desk;
    }

    /** All named groups and saved segments. */
    @GetMapping(path = "/api/segments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(value = SegmentsTold.Segments.class, refuses = "app.dayNotPrepared")
    byte[] all(
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        View day = Asked.view(asof, known, null);
        List<SegmentVersion> saved = desk.segments(SegmentsBook::inUse);
        String lang = Answers.lang(request);
        return desk.shown(day, List.of("segments", lang, saved), () -> {
            List<SegmentsPage.Listed> listed =
                    saved.stream().map(segment -> listed(day, segment, lang)).toList();
            return desk.on(
                    day, (session, published) -> page(session, published, lang).all(listed));
        });
    }

    /** One that asks for what is gone keeps its place in the list, and says so. */
    private SegmentsPage.Listed listed(View day, SegmentVersion segment, String lang) {
        try {
            return desk.among(
                    day,
                    segment,
                    (session, published, held) -> new SegmentsPage.Listed(
                            segment,
                            page(session, published, lang)
                                    .figures(Subject.of(segment, held).set()),
                            List.of()));
        } catch (InvalidInputException lost) {
            return new SegmentsPage.Listed(segment, List.of(), lost.problems());
        }
    }

    /** One named group, or one saved segment. */
    @GetMapping(path = "/api/segments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = SegmentsTold.OneSegment.class,
            refuses = {"segment.noGroup", "run.noSegment", "app.dayNotPrepared"})
    byte[] one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<SegmentVersion> versions = SegmentsBook.isId(id) ? desk.segments(book -> book.versions(id)) : List.of();
        if (!versions.isEmpty()) {
            response.setHeader(
                    "ETag", Seen.tag(versions.get(versions.size() - 1).version()));
        }
        return about(
                id, Asked.view(asof, known, null), request, (page, published, subject) -> page.one(subject, versions));
    }

    /** Two to four of them side by side. */
    @GetMapping(path = "/api/segments/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = SegmentsTold.Compared.class,
            refuses = {"app.compare", "segment.noGroup", "run.noSegment", "app.dayNotPrepared"})
    byte[] compare(
            @RequestParam String ids,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        List<String> wanted = Asked.compared(ids);
        View day = Asked.view(asof, known, null);
        Map<String, SegmentVersion> segments = new LinkedHashMap<>();
        wanted.stream().filter(SegmentsBook::isId).forEach(id -> segments.put(id, desk.segments(book -> book.one(id))));
        Map<String, Rule> rules = new LinkedHashMap<>();
        segments.forEach((id, segment) -> rules.put(id, RuleJson.read(segment.rule())));
        return desk.among(day, rules, (session, published, held) -> {
            List<Subject> subjects = new ArrayList<>();
            for (String id : wanted) {
                SegmentVersion segment = segments.get(id);
                subjects.add(
                        segment == null
                                ? Subject.of(NamedGroup.withId(id))
                                : Subject.of(segment, Objects.requireNonNull(held.get(id))));
            }
            return page(session, published, request).compared(subjects, held);
        });
    }

    /** Who came into a segment, or left it, from one day to another. */
    @GetMapping(path = "/api/segments/{id}/moves", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = SegmentsTold.Moves.class,
            refuses = {"app.noDay", "run.noSegment", "app.limit", "app.after"})
    byte[] moves(
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "true") boolean came,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        SegmentVersion segment = desk.segments(book -> book.one(id));
        LocalDate first = Asked.wanted(from);
        LocalDate last = Asked.wanted(to);
        return desk.on(
                new View(null, false, null),
                (session, published) -> page(session, published, request)
                        .moves(segment, first, last, came, Asked.after(after), Asked.limit(limit)));
    }

    /** What sets it apart from all buyers. */
    @GetMapping(path = "/api/segments/{id}/traits", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = SegmentsTold.Traits.class,
            refuses = {"segment.noGroup", "run.noSegment", "app.dayNotPrepared"})
    byte[] traits(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        return about(id, Asked.view(asof, known, null), request, (page, published, subject) -> page.traits(subject));
    }

    /** Who is in it. */
    @GetMapping(path = "/api/segments/{id}/members", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = SegmentsTold.Members.class,
            refuses = {"segment.noGroup", "run.noSegment", "app.limit", "app.after", "app.dayNotPrepared"})
    byte[] members(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        return about(
                id,
                Asked.view(asof, known, null),
                request,
                (page, published, subject) -> page.members(subject, Asked.after(after), Asked.limit(limit)));
    }

    /** All members as CSV, heads in the reader's language. */
    @GetMapping("/api/segments/{id}/members.csv")
    @Tells(
            value = String.class,
            media = "text/csv",
            refuses = {"segment.noGroup", "run.noSegment", "app.dayNotPrepared"})
    void membersCsv(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request,
            HttpServletResponse response) {
        about(id, Asked.view(asof, known, null), request, (page, published, subject) -> {
            response.setContentType("text/csv; charset=utf-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + id + "-" + published.asOf().day() + ".csv\"");
            try {
                Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                page.membersCsv(subject, out);
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return List.of();
        });
    }

    private <T> T about(String id, View day, HttpServletRequest request, About<T> telling) {
        if (SegmentsBook.isId(id)) {
            SegmentVersion segment = desk.segments(book -> book.one(id));
            return desk.among(
                    day,
                    segment,
                    (session, published, held) ->
                            telling.tell(page(session, published, request), published, Subject.of(segment, held)));
        }
        NamedGroup group = NamedGroup.withId(id);
        return desk.on(
                day,
                (session, published) -> telling.tell(page(session, published, request), published, Subject.of(group)));
    }

    private SegmentsPage page(Engine session, Published published, HttpServletRequest request) {
        return page(session, published, Answers.lang(request));
    }

    private SegmentsPage page(Engine session, Published published, String lang) {
        return new SegmentsPage(session, published, desk.settings(), Texts.of(lang));
    }

    /** Tells something of a group or a segment. */
    private interface About<T> {
        T tell(SegmentsPage page, Published published, Subject subject);
    }
}
