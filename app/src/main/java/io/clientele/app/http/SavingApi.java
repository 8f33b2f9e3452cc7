package io.clientele.app.http;

import io.clientele.ledger.SegmentVersion;
import io.clientele.run.Published;
import io.clientele.run.SegmentWish;
import io.clientele.run.SegmentsBook;
import io.clientele.segment.Judging;
import io.clientele.segment.Memberships;
import io.clientele.terms.Actor;
import io.clientele.warehouse.Engine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saves segments: each save adds a version, and who is in then is told at once, by a job. */
@RestController
class SavingApi {

    private final Desk desk;

    SavingApi(Desk desk) {
        this.desk = desk;
        desk.jobs()
                .kind(
                        "segment",
                        asked -> (session, progress) ->
                                tick(session, asked.arguments().getOrDefault("segment", "")));
    }

    /** In a job: says anew who is in a segment, as the next run would. */
    private void tick(Engine session, String segment) {
        Published published = Showable.published(session);
        List<Memberships.Segment> judged = desk.books().segments(book -> book.judged(segment));
        Memberships memberships = Memberships.judge(session, published.asOf(), judged);
        LocalDateTime now = LocalDateTime.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        session.inTransaction("segment.members", () -> memberships.keep(published.run(), now));
        desk.forgetMembers();
    }

    /** Saves a segment. */
    @PostMapping("/api/segments")
    @Tells(value = SegmentsTold.SavedSegment.class, status = 201)
    ResponseEntity<Map<String, Object>> create(@RequestBody Wanted wanted) {
        SegmentWish wish = judgeable(wanted);
        return saved(HttpStatus.CREATED, book -> book.create(wish, Actor.LOCAL));
    }

    /** Saves the next version of a segment; where another is in force than the one that was seen, nothing is saved. */
    @PutMapping("/api/segments/{id}")
    @Tells(
            value = SegmentsTold.SavedSegment.class,
            refuses = {"run.noSegment", "run.segmentChanged"})
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String id,
            @RequestBody Wanted wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        SegmentWish wish = judgeable(wanted);
        int seen = Seen.version(match, wanted.version() == null ? 0 : wanted.version());
        return saved(HttpStatus.OK, book -> book.change(id, seen, wish, Actor.LOCAL));
    }

    /** Puts a segment out of use. */
    @DeleteMapping("/api/segments/{id}")
    @Tells(
            value = SegmentsTold.SavedSegment.class,
            refuses = {"app.noVersion", "run.noSegment", "run.segmentChanged"})
    ResponseEntity<Map<String, Object>> retire(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = Seen.version(match, version);
        return saved(HttpStatus.OK, book -> book.retire(id, seen, Actor.LOCAL));
    }

    /** Takes the last change of a segment back; done again brings it back. */
    @PostMapping("/api/segments/{id}/undo")
    @Tells(
            value = SegmentsTold.SavedSegment.class,
            refuses = {"app.noVersion", "run.noSegment", "run.segmentChanged"})
    ResponseEntity<Map<String, Object>> undo(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = Seen.version(match, version);
        return saved(HttpStatus.OK, book -> book.undo(id, seen, Actor.LOCAL));
    }

    /** Refuses a rule that asks for what no customer here has. */
    private SegmentWish judgeable(Wanted wanted) {
        SegmentWish wish = new SegmentWish(
                text(wanted.name()),
                text(wanted.rule()),
                text(wanted.owner()),
                text(wanted.note()),
                Asked.day(wanted.nextReview()));
        desk.on((LocalDate) null, (session, published) -> new Judging(session, wish.read(), published.asOf()));
        return wish;
    }

    private ResponseEntity<Map<String, Object>> saved(
            HttpStatus status, Function<SegmentsBook, SegmentVersion> saving) {
        SegmentVersion saved = desk.books().segments(saving);
        Map<String, String> which = Map.of("segment", saved.id(), "version", String.valueOf(saved.version()));
        Job job = desk.jobs().ask(new JobAsked("segment", which, null));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", saved.id());
        told.put("version", saved.version());
        told.put("retired", saved.retired());
        told.put("job", job.id());
        return new ResponseEntity<>(told, Seen.headers(saved.version()), status);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /**
     * What a segment is to be.
     *
     * @param nextReview a day as ISO writes it
     * @param version that was seen, where there is one
     */
    record Wanted(
            @Nullable String name,
            @Nullable String rule,
            @Nullable String owner,
            @Nullable String note,
            @Nullable String nextReview,
            @Nullable Integer version) {}
}
