package io.clientele.app.http;

import io.clientele.app.http.NumbersTold.Figure;
import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Sometimes;
import io.clientele.app.http.Tells.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of what is no page of its own: the workspace, jobs, search, refusals. */
final class WorkspaceTold {

    private WorkspaceTold() {}

    /**
     * What every page needs to know.
     *
     * @param name of its folder
     * @param asOf day of what was computed last; null = nothing was yet
     * @param currency {@code XXX} where the files name none
     * @param learned until this day something was learned that was no history; a day before it may read otherwise with {@code known};
     *     null = nothing was
     * @param run id of what was computed last
     * @param demo which invented world is shown; null = nothing that counts was made up by us
     * @param version of the program
     */
    record Workspace(
            String name,
            String home,
            @Nullable LocalDate asOf,
            String zone,
            String currency,
            @Nullable Days days,
            @Nullable LocalDate learned,
            @Nullable Instant computedAt,
            @Nullable String run,
            @Nullable Demo demo,
            String version) {}

    /**
     * An invented world.
     *
     * @param size tiny, small, large
     * @param seed the same seed makes the same people
     * @param edition of the generator
     */
    record Demo(String size, long people, long seed, int edition) {}

    /** Days that can be asked about. */
    record Days(LocalDate first, LocalDate last) {}

    /** @param id of a job, for {@code GET /api/jobs/{id}} */
    record Accepted(String id) {}

    /** @param jobs what runs, what waits in its turn, then what is over, the latest first; at most 100 */
    record Jobs(List<Job> jobs) {}

    /**
     * Long work that was asked for.
     *
     * @param arguments on what
     * @param progress from 0 to 1
     * @param secondsLeft a guess; null before there can be one
     * @param before how many come first
     * @param canResume whether what the end of the server interrupted can be gone on with
     * @param receipts what an import, or a value entered by hand, left behind
     * @param passedOver files of an import that were not taken
     */
    record Job(
            String id,
            String kind,
            Map<String, String> arguments,

            @OneOf({"waiting", "running", "done", "failed", "cancelled", "interrupted", "dismissed"})
            String state,

            String step,
            double progress,
            @Nullable Long secondsLeft,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Sometimes Long before,
            @Sometimes Boolean canResume,
            @Sometimes List<String> receipts,
            @Sometimes List<ImportTold.PassedOver> passedOver,
            List<Problem> problems) {}

    /**
     * One thing that can be mended.
     *
     * @param code stable name of the kind of problem
     * @param where it was seen at
     * @param values what was seen, by name
     * @param hint what to do, in the reader's language
     * @param text the same
     */
    record Problem(String code, String where, Map<String, String> values, String hint, String text) {}

    /**
     * A refusal (RFC 9457), {@code application/problem+json}.
     *
     * @param title the first problem, in the reader's language
     */
    record Refusal(String title, int status, List<Problem> problems) {}

    /**
     * What a search finds.
     *
     * @param q as it was typed, 200 letters at most
     * @param whole whether the day is computed; otherwise pages and segments alone were looked through
     * @param groups none of them empty
     */
    record Found(String q, boolean whole, List<Hits> groups) {}

    /**
     * Hits of one kind.
     *
     * @param all where all of them are listed; null = nowhere together
     * @param hits six at most
     */
    record Hits(
            @OneOf({"page", "segment", "person", "number", "field"})
            String kind,

            long total,
            @Nullable String all,
            List<Hit> hits) {}

    /**
     * One thing that a search leads to.
     *
     * @param detail what it is; empty where the title says it
     * @param address of the page, without the day
     * @param figure of a number what it is on the day
     */
    record Hit(
            String kind,
            String title,
            String detail,
            String address,
            HitMarks marks,
            @Sometimes Figure figure) {}

    /** Where the search was found. */
    record HitMarks(List<Span> title, List<Span> detail) {}

    /**
     * A line of what a command prints, a JSON object a line.
     *
     * @param exit code of its end
     */
    record Printed(
            @Sometimes String out,
            @Sometimes String err,
            @Sometimes Integer exit) {}
}
