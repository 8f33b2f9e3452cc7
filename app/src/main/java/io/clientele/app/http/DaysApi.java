package io.clientele.app.http;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.run.View;
import io.clientele.segment.Judging;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Past days that are to be computed, and how far that is. */
@RestController
class DaysApi {

    private final Desk desk;

    DaysApi(Desk desk) {
        this.desk = desk;
    }

    /** Asking again for a day that is on its way, or is there, makes nothing new: so no key is needed to repeat it. */
    @PostMapping("/api/days")
    ResponseEntity<Map<String, String>> prepare(@RequestBody Wanted wanted) {
        View asked = Asked.view(wanted.asOf(), wanted.known(), wanted.set());
        View view = desk.now(session -> desk.checked(session, asked));
        if (view.isPublished()) {
            throw new InvalidInputException(Problem.of("app.noDay", "asOf", "Say which day, like 2010-06-30."));
        }
        Rule only = view.only();
        if (only != null) {
            // What the rule asks for may be no value of customers here: said now rather than by the job.
            desk.on(View.NOW, (session, published) -> new Judging(session, only, published.asOf()));
        }
        Jobs.Job job =
                desk.jobs().ask(what(view), (session, progress) -> desk.views().prepare(session, view, progress));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", job.id()));
    }

    @GetMapping("/api/jobs/{id}")
    Map<String, Object> job(@PathVariable String id, HttpServletRequest request) {
        Jobs.Job job = find(id);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", job.id());
        told.put("state", job.state().name().toLowerCase(Locale.ROOT));
        told.put("step", job.step());
        told.put("progress", job.progress());
        told.putAll(job.result());
        told.put("problems", Answers.problem(request, 0, job.problems()).get("problems"));
        return told;
    }

    @DeleteMapping("/api/jobs/{id}")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        desk.jobs().cancel(find(id));
        return ResponseEntity.noContent().build();
    }

    private Jobs.Job find(String id) {
        return desk.jobs()
                .job(id)
                .orElseThrow(() -> new InvalidInputException(
                        Problem.of("app.noJob", "job", "There is no such job; it may be of an earlier start.")));
    }

    /** Tells one from another without a word of the rule, which may name somebody: it stands in the log when it fails. */
    private static String what(View view) {
        Rule only = view.only();
        String day = view.day() == null ? "day" : (view.then() ? "then " : "day ") + view.day();
        return only == null ? day : day + " " + OpaqueId.of('s', RuleJson.write(only));
    }

    /**
     * @param asOf the day; null = now
     * @param known the same day, for what was known then; null = as we know it now
     * @param set the rule of those who are looked at, as JSON; null = everyone
     */
    record Wanted(
            @Nullable String asOf,
            @Nullable String known,
            @Nullable String set) {}
}
