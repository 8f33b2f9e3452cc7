package io.clientele.app.http;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Long work that was asked for: how far it is, and what can be done about it. */
@RestController
class JobsApi {

    private static final Logger LOG = LoggerFactory.getLogger(JobsApi.class);

    /** Each holds a thread of the server. */
    static final int MOST_LISTENERS = 24;

    /** Who has gone is noticed when nothing can be written: a page that is left gives its place up this soon. */
    private static final Duration BEAT = Duration.ofSeconds(3);

    /** Between two events, so that a quick step is not told at all. */
    private static final long PAUSE_MILLIS = 150;

    /** Before that a guess of what is left would be noise. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(2);

    private static final double LEAST_DONE = 0.02;

    private final Jobs jobs;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_LISTENERS);

    JobsApi(Desk desk) {
        this.jobs = desk.jobs();
        this.clock = desk.clock();
    }

    /** What runs, what waits in its turn, and what is over. */
    @GetMapping("/api/jobs")
    @Tells(WorkspaceTold.Jobs.class)
    Map<String, Object> all(HttpServletRequest request) {
        return Map.of(
                "jobs",
                jobs.all().stream().map(job -> told(job.seen(), request)).toList());
    }

    /** How a job stands. */
    @GetMapping("/api/jobs/{id}")
    @Tells(value = WorkspaceTold.Job.class, refuses = "app.noJob")
    Map<String, @Nullable Object> job(@PathVariable String id, HttpServletRequest request) {
        return told(find(id).seen(), request);
    }

    /** Stops a job; one that runs stops between two steps and leaves nothing behind. */
    @DeleteMapping("/api/jobs/{id}")
    @Tells(value = Void.class, status = 204, refuses = "app.noJob")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        jobs.cancel(find(id));
        return ResponseEntity.noContent().build();
    }

    /** Goes on with what the end of the server interrupted, where all it needs is there. */
    @PostMapping("/api/jobs/{id}/resume")
    @Tells(value = WorkspaceTold.Accepted.class, status = 202, refuses = "app.noJob")
    ResponseEntity<Map<String, String>> resume(@PathVariable String id) {
        Job job = jobs.resume(find(id));
        return ResponseEntity.accepted().body(Map.of("id", job.id()));
    }

    /** Takes a job that is over from the list. */
    @PostMapping("/api/jobs/{id}/dismiss")
    @Tells(value = Void.class, status = 204, refuses = "app.noJob")
    ResponseEntity<Void> dismiss(@PathVariable String id) {
        jobs.dismiss(find(id));
        return ResponseEntity.noContent().build();
    }

    /**
     * Tells each change of a job as an event (server-sent events, HTML standard 9.2). Who was here before is told what changed since; who
     * comes first, how each job stands.
     */
    @GetMapping("/api/jobs/events")
    @Tells(value = WorkspaceTold.Job.class, media = "text/event-stream", refuses = "app.busy")
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new Sessions.BusyException();
        }
        response.setContentType("text/event-stream; charset=utf-8");
        // Not the writer of the response, which never says that nobody reads.
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            tell(last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : 0, request, out);
        } catch (IOException gone) {
            LOG.debug("A page that listened has gone", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void tell(long last, HttpServletRequest request, Writer out) throws IOException, InterruptedException {
        long known = last;
        out.write(": jobs\n\n");
        out.flush();
        while (!jobs.isQuiet()) {
            List<Job.Seen> changed = jobs.changedAfter(known, BEAT);
            for (Job.Seen job : changed) {
                known = job.revision();
                out.write("id: " + known + "\nevent: job\ndata: "
                        + JsonMapper.shared().writeValueAsString(told(job, request)) + "\n\n");
            }
            if (changed.isEmpty()) {
                out.write(": beat\n\n");
            }
            out.flush();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Map<String, @Nullable Object> told(Job.Seen job, HttpServletRequest request) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", job.id());
        told.put("kind", job.asked().kind());
        told.put("arguments", job.asked().arguments());
        told.put("state", job.state().word());
        told.put("step", job.way().step());
        told.put("progress", job.way().done());
        told.put("secondsLeft", secondsLeft(job));
        told.put("askedAt", job.askedAt().toString());
        told.put("startedAt", text(job.way().startedAt()));
        told.put("endedAt", text(job.way().endedAt()));
        jobs.job(job.id()).ifPresent(here -> {
            told.put("before", jobs.before(here));
            told.put("canResume", jobs.canResume(here));
        });
        told.putAll(job.result());
        told.put("problems", Answers.problem(request, 0, job.problems()).get("problems"));
        return told;
    }

    /** As long as the rest takes at the pace so far; null before that can be told. */
    private @Nullable Long secondsLeft(Job.Seen job) {
        Instant started = job.way().startedAt();
        if (job.state() != Job.State.RUNNING || started == null || job.way().done() < LEAST_DONE) {
            return null;
        }
        Duration passed = Duration.between(started, clock.instant());
        double done = job.way().done();
        return passed.compareTo(FIRST_GUESS) < 0
                ? null
                : Long.valueOf((long) Math.ceil(passed.toMillis() / 1000.0 * (1 - done) / done));
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : Objects.toString(moment);
    }

    private Job find(String id) {
        return jobs.job(id)
                .orElseThrow(() -> new InvalidInputException(
                        Problem.of("app.noJob", "job", "There is no such job; it may be of an earlier start.")));
    }
}
