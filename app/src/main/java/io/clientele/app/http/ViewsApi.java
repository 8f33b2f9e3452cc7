package io.clientele.app.http;

import io.clientele.ledger.ViewVersion;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleSet;
import io.clientele.run.CustomerColumns;
import io.clientele.run.ProblemWords;
import io.clientele.run.Published;
import io.clientele.run.ViewWish;
import io.clientele.run.ViewsBook;
import io.clientele.segment.Attributes;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved views: ways to look at a page that somebody gave a name. */
@RestController
class ViewsApi {

    private final Desk desk;

    ViewsApi(Desk desk) {
        this.desk = desk;
    }

    /** Saved views of a page. */
    @GetMapping("/api/views")
    @Tells(value = CustomersTold.SavedView.class, many = true)
    List<Map<String, @Nullable Object>> views(@RequestParam String page, HttpServletRequest request) {
        List<ViewVersion> views = desk.books().views(book -> book.inUse(page));
        ProblemWords words = new ProblemWords(Texts.of(Answers.lang(request)));
        return views.isEmpty()
                ? List.of()
                : desk.on(
                        (LocalDate) null,
                        (session, published) -> views.stream()
                                .map(view -> told(view, session, published, words))
                                .toList());
    }

    private Map<String, @Nullable Object> told(
            ViewVersion view, Engine session, Published published, ProblemWords words) {
        CustomerColumns there = desk.kept().columns(session, published);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", view.id());
        told.put("version", view.version());
        told.put("name", view.name());
        told.put("columns", view.columns().isEmpty() ? null : there.known(view.columns()));
        told.put("sort", view.sort().isEmpty() ? null : there.known(view.sort()));
        told.put("q", view.search().isEmpty() ? null : view.search());
        told.put("set", view.rule().isEmpty() ? null : view.rule());
        told.put("gone", there.gone(view.columns() + "," + view.sort()));
        told.put("problems", problems(view, session, published, words));
        told.put("owner", view.owner());
        told.put("opens", view.opens());
        told.put("since", view.since().toString());
        told.put("used", view.used() == null ? null : String.valueOf(view.used()));
        return told;
    }

    /** Why its rule cannot be judged as things stand. */
    private static List<String> problems(ViewVersion view, Engine session, Published published, ProblemWords words) {
        if (view.rule().isEmpty()) {
            return List.of();
        }
        try {
            RuleSet.of(RuleJson.read(view.rule()), published.asOf(), Attributes.of(session));
            return List.of();
        } catch (InvalidInputException lost) {
            return lost.problems().stream().map(words::text).toList();
        }
    }

    /** Saves a view. */
    @PostMapping("/api/views")
    @Tells(value = CustomersTold.SavedViewAnswer.class, status = 201)
    ResponseEntity<Map<String, Object>> create(@RequestBody Wanted wanted) {
        return saved(HttpStatus.CREATED, book -> book.create(wanted.wish(), Actor.LOCAL));
    }

    /** Saves the next version of a view; where another is in force than the one that was seen, nothing is saved. */
    @PutMapping("/api/views/{id}")
    @Tells(
            value = CustomersTold.SavedViewAnswer.class,
            refuses = {"run.noView", "run.changedMeanwhile"})
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String id,
            @RequestBody Wanted wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = Seen.version(match, wanted.version() == null ? 0 : wanted.version());
        return saved(HttpStatus.OK, book -> book.change(id, seen, wanted.wish(), Actor.LOCAL));
    }

    /** Puts a view out of use. */
    @DeleteMapping("/api/views/{id}")
    @Tells(
            value = CustomersTold.SavedViewAnswer.class,
            refuses = {"app.noVersion", "run.noView", "run.changedMeanwhile"})
    ResponseEntity<Map<String, Object>> retire(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = Seen.version(match, version);
        return saved(HttpStatus.OK, book -> book.retire(id, seen, Actor.LOCAL));
    }

    /** Takes the last change of a view back; done again brings it back. */
    @PostMapping("/api/views/{id}/undo")
    @Tells(
            value = CustomersTold.SavedViewAnswer.class,
            refuses = {"app.noVersion", "run.noView", "run.changedMeanwhile"})
    ResponseEntity<Map<String, Object>> undo(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = Seen.version(match, version);
        return saved(HttpStatus.OK, book -> book.undo(id, seen, Actor.LOCAL));
    }

    /** Notes that a view was applied. */
    @PostMapping("/api/views/{id}/use")
    @Tells(value = WorkspaceTold.Accepted.class, refuses = "run.noView")
    Map<String, Object> use(@PathVariable String id) {
        return desk.books().views(book -> {
            book.used(id);
            return Map.of("id", id);
        });
    }

    private ResponseEntity<Map<String, Object>> saved(HttpStatus status, Function<ViewsBook, ViewVersion> saving) {
        ViewVersion saved = desk.books().views(saving);
        Map<String, Object> told = Map.of(
                "id", saved.id(),
                "version", saved.version(),
                "retired", saved.retired(),
                "receipt", saved.receiptId());
        return new ResponseEntity<>(told, Seen.headers(saved.version()), status);
    }

    /**
     * What a view is to be; what is missing is as at first.
     *
     * @param version that was seen, where there is one
     */
    record Wanted(
            @Nullable String page,
            @Nullable String name,
            @Nullable String columns,
            @Nullable String sort,
            @Nullable String q,
            @Nullable String set,
            @Nullable String owner,
            @Nullable Boolean opens,
            @Nullable Integer version) {

        ViewWish wish() {
            return new ViewWish(
                    text(page),
                    text(name),
                    text(columns),
                    text(sort),
                    text(q),
                    text(set),
                    text(owner),
                    Boolean.TRUE.equals(opens));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }
}
