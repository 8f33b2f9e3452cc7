package io.clientele.app.http;

import io.clientele.run.Comparison;
import io.clientele.run.View;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
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
        View earlier = Asked.view(compare, compareknown, set);
        View later = Asked.view(asof, known, set);
        Comparison.Told after = told(later);
        if (earlier.day() == null
                || !earlier.day().isBefore(after.published().asOf().day())) {
            throw new InvalidInputException(
                    Problem.of("app.compareOrder", compare, "Choose an earlier day to compare with."));
        }
        Comparison.Told before = told(earlier);
        return desk.now(session -> new Comparison(before, after).json(session, later.only() == null));
    }

    private Comparison.Told told(View view) {
        return desk.on(view, (session, published) -> Comparison.Told.of(session, published, view.then()));
    }
}
