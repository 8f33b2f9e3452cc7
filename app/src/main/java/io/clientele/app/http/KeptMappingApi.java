package io.clientele.app.http;

import io.clientele.ledger.SavedColumn;
import io.clientele.ledger.SavedReading;
import io.clientele.run.SourcesBook;
import io.clientele.terms.Actor;
import io.clientele.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept for the next file of a source: to be seen, forgotten, and remembered again. */
@RestController
class KeptMappingApi {

    private final Desk desk;

    KeptMappingApi(Desk desk) {
        this.desk = desk;
    }

    /** What the columns of a source's files were taken for, and what was said of how they are written: its next file is read so. */
    @GetMapping("/api/data/sources/mapping")
    @Tells(value = ImportTold.KeptMapping.class, refuses = "run.noSource")
    Map<String, Object> kept(@RequestParam String source, HttpServletRequest request) {
        String there = SourcesApi.there(desk, source);
        return told(book -> book.kept(there), request);
    }

    /** Forgets it: the next file of the source is read as if it were the first. */
    @PostMapping("/api/data/sources/mapping/forget")
    @Tells(value = ImportTold.KeptMapping.class, refuses = "run.noSource")
    Map<String, Object> forget(@RequestParam String source, HttpServletRequest request) {
        String there = SourcesApi.there(desk, source);
        return told(book -> book.forget(there, Actor.LOCAL), request);
    }

    /** Takes the last forgetting back. */
    @PostMapping("/api/data/sources/mapping/remember")
    @Tells(value = ImportTold.KeptMapping.class, refuses = "run.noSource")
    Map<String, Object> remember(@RequestParam String source, HttpServletRequest request) {
        String there = SourcesApi.there(desk, source);
        return told(book -> book.remember(there, Actor.LOCAL), request);
    }

    private Map<String, Object> told(Function<SourcesBook, SourcesBook.Kept> doing, HttpServletRequest request) {
        SourcesBook.Kept kept = desk.books().sources(doing);
        Texts texts = Texts.of(Answers.lang(request));
        return Map.of(
                "tables",
                kept.tables().stream()
                        .map(columns -> columns.stream()
                                .map(column -> told(column, texts))
                                .toList())
                        .toList(),
                "readings",
                kept.readings().stream().map(KeptMappingApi::told).toList(),
                "forgotten",
                kept.forgotten());
    }

    private static Map<String, @Nullable Object> told(SavedColumn column, Texts texts) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("header", column.header());
        told.put("meaning", column.meaning());
        told.put("text", texts.name("field", column.meaning()));
        told.put("order", column.orderSaid() ? column.dateOrder() : null);
        told.put("mark", column.decimalMark());
        return told;
    }

    private static Map<String, @Nullable Object> told(SavedReading reading) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("encoding", reading.encoding());
        told.put("separator", reading.separator());
        return told;
    }
}
