package io.clientele.app.http;

import io.clientele.run.Published;
import io.clientele.run.SearchPage;
import io.clientele.run.SegmentsBook;
import io.clientele.run.View;
import io.clientele.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over everything, from any page. */
@RestController
class SearchApi {

    private final Desk desk;

    SearchApi(Desk desk) {
        this.desk = desk;
    }

    /** Searches pages, segments, people, numbers and fields, in any script. Pages, groups and numbers are found by their English names too. */
    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(WorkspaceTold.Found.class)
    byte[] search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        View day = Asked.view(asof, known, null);
        SearchPage page = new SearchPage(Texts.of(Answers.lang(request)), Asked.search(q))
                .named(desk.books().segments(SegmentsBook::inUse), desk.settings());
        if (desk.now(session -> Published.of(session).isEmpty())) {
            return page.json();
        }
        try {
            return desk.on(
                    day,
                    (session, published) ->
                            page.computed(session, published, desk.kept()).json());
        } catch (NotPreparedException waits) {
            // A search must not make somebody wait for a day; pages and segments are found without it.
            return page.json();
        }
    }
}
