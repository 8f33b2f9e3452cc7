package io.clientele.app.http;

import io.clientele.run.Published;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        LocalDate day = Asked.day(wanted.asOf());
        if (day == null) {
            throw new InvalidInputException(Problem.of("app.noDay", "asOf", "Say which day, like 2010-06-30."));
        }
        desk.now(session -> {
            Published published = Published.of(session)
                    .orElseThrow(() -> new InvalidInputException(Problem.of(
                            "app.notComputed", "workspace", "Nothing was computed here yet: run --home DIR does it.")));
            desk.check(session, published, day);
            return day;
        });
        Jobs.Job job =
                desk.jobs().ask("day " + day, (session, progress) -> desk.days().prepare(session, day, progress));
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

    /** @param asOf the day */
    record Wanted(String asOf) {}
}
