package io.clientele.app.http;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.run.View;
import io.clientele.segment.Judging;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Past days that are to be computed. */
@RestController
class DaysApi {

    private final Desk desk;

    DaysApi(Desk desk) {
        this.desk = desk;
        desk.jobs().kind("day", new Preparing());
    }

    /**
     * Computes a past day, or the figures of some customers. Asking again for what is on its way, or is there, makes nothing new: so no
     * key is needed to repeat it.
     */
    @PostMapping("/api/days")
    @Tells(
            value = WorkspaceTold.Accepted.class,
            status = 202,
            refuses = {"app.noDay", "app.otherKnown"})
    ResponseEntity<Map<String, String>> prepare(@RequestBody Wanted wanted) {
        View asked = Asked.view(wanted.asOf(), wanted.known(), wanted.set());
        View view = desk.now(session -> Showable.view(session, asked));
        if (view.isPublished()) {
            throw new InvalidInputException(Problem.of("app.noDay", "asOf", "Say which day, like 2010-06-30."));
        }
        Rule only = view.only();
        if (only != null) {
            // What the rule asks for may be no value of customers here: said now rather than by the job.
            desk.on(View.NOW, (session, published) -> new Judging(session, only, published.asOf()));
        }
        Job job = desk.jobs().ask(asked(view));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", job.id()));
    }

    /** A rule may name somebody: it is sent, and not kept. */
    private static JobAsked asked(View view) {
        Map<String, String> which = new TreeMap<>();
        if (view.day() != null) {
            which.put("day", view.day().toString());
        }
        if (view.then()) {
            which.put("known", String.valueOf(view.day()));
        }
        Rule only = view.only();
        if (only != null) {
            which.put("set", "yes");
        }
        return new JobAsked("day", which, only == null ? null : RuleJson.write(only));
    }

    private static View view(JobAsked asked) {
        Map<String, String> which = asked.arguments();
        return Asked.view(which.get("day"), which.get("known"), asked.sent());
    }

    /** Work that prepares a day, or some of the customers; whose rule is gone is not there. */
    private final class Preparing implements Jobs.Kind {
        @Override
        public BiConsumer<Engine, Job> work(JobAsked asked) {
            View view = view(asked);
            return (session, progress) -> desk.views().prepare(session, view, progress);
        }

        @Override
        public boolean isThere(JobAsked asked) {
            return !asked.arguments().containsKey("set") || asked.sent() != null;
        }
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
