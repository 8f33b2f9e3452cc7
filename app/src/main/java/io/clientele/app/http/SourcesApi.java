package io.clientele.app.http;

import io.clientele.ledger.SourceVersion;
import io.clientele.run.CheckedJson;
import io.clientele.run.SourceWish;
import io.clientele.run.SourcesBook;
import io.clientele.run.SourcesPage;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where data comes from: what came of it, and what people say of it. Names may hold anything, so they stand in no path. */
@RestController
class SourcesApi {

    private final Desk desk;

    SourcesApi(Desk desk) {
        this.desk = desk;
    }

    /** Where data comes from. */
    @GetMapping("/api/data/sources")
    @Tells(value = DataTold.SourceTold.class, many = true)
    List<Map<String, @Nullable Object>> sources() {
        Map<String, SourceVersion> said = desk.books().sources(SourcesBook::inForce);
        List<Map<String, @Nullable Object>> all = all(desk);
        all.forEach(source -> source.put("said", CheckedJson.said(said.get(String.valueOf(source.get("source"))))));
        return all;
    }

    private static List<Map<String, @Nullable Object>> all(Desk desk) {
        return desk.now(session -> new SourcesPage(session)
                .all(desk.clock().instant(), desk.settings().zone()));
    }

    /** All that was said of one, the newest first. */
    @GetMapping("/api/data/sources/history")
    @Tells(value = DataTold.SourceSaid.class, many = true, refuses = "run.noSource")
    List<Map<String, @Nullable Object>> history(@RequestParam String source) {
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        List<SourceVersion> versions = desk.books().sources(book -> book.versions(there(source)));
        for (int place = versions.size() - 1; place >= 0; place--) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>(CheckedJson.said(versions.get(place)));
            one.put("actor", versions.get(place).actor());
            one.put("receipt", versions.get(place).receiptId());
            told.add(one);
        }
        return told;
    }

    /** Says who answers for a source, on what basis its people are kept, and where it comes from. */
    @PutMapping("/api/data/sources")
    @Tells(
            value = DataTold.SavedSource.class,
            refuses = {"run.noSource", "run.noBasis", "run.changedMeanwhile"})
    Map<String, @Nullable Object> say(@RequestBody Wanted wanted) {
        String source = there(text(wanted.source()));
        SourceWish wish = new SourceWish(text(wanted.owner()), text(wanted.basis()), text(wanted.origin()));
        int version = wanted.version() == null ? 0 : wanted.version();
        return said(book -> book.say(source, version, wish, Actor.LOCAL));
    }

    /** Takes back what was said last. */
    @PostMapping("/api/data/sources/undo")
    @Tells(
            value = DataTold.SavedSource.class,
            refuses = {"run.noSource", "run.nothingToUndo", "run.changedMeanwhile"})
    Map<String, @Nullable Object> undo(@RequestParam String source, @RequestParam int version) {
        return said(book -> book.undo(there(source), version, Actor.LOCAL));
    }

    private Map<String, @Nullable Object> said(Function<SourcesBook, SourceVersion> saying) {
        SourceVersion saved = desk.books().sources(saying);
        Map<String, @Nullable Object> told = new LinkedHashMap<>(CheckedJson.said(saved));
        told.put("receipt", saved.receiptId());
        return told;
    }

    private String there(String source) {
        return there(desk, source);
    }

    /** @throws InvalidInputException where there is no such source */
    static String there(Desk desk, String source) {
        return all(desk).stream()
                .map(each -> Objects.toString(each.get("source")))
                .filter(source::equals)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException(Problem.of("run.noSource", "source", "There is no such source.")));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** @param version that was seen; 0 = nothing was said yet */
    record Wanted(
            @Nullable String source,
            @Nullable Integer version,
            @Nullable String owner,
            @Nullable String basis,
            @Nullable String origin) {}
}
