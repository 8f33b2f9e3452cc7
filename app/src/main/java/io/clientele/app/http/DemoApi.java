package io.clientele.app.http;

import io.clientele.collect.file.Found;
import io.clientele.demo.Size;
import io.clientele.demo.Story;
import io.clientele.run.InventedBusiness;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The invented business, in a workspace that is empty. */
@RestController
class DemoApi {

    private static final long SEED = 1;

    private final Desk desk;

    DemoApi(Desk desk) {
        this.desk = desk;
        desk.jobs().kind("demo", asked -> (session, job) -> fill(story(asked), job));
    }

    /** Fills a workspace in which nothing of one's own counts with an invented business; stopped or failed, it takes all back. */
    @PostMapping("/api/demo")
    @Tells(
            value = WorkspaceTold.Accepted.class,
            status = 202,
            refuses = {"demo.besideOthers", "demo.noSize"})
    ResponseEntity<Map<String, String>> demo(@RequestBody Wanted wanted) {
        JobAsked asked = JobAsked.of("demo", "size", wanted.size() == null ? "small" : wanted.size());
        story(asked);
        desk.now(session -> {
            InventedBusiness.refuseBesideOthers(session);
            return session;
        });
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(Map.of("id", desk.jobs().ask(asked).id()));
    }

    private static Story story(JobAsked asked) {
        String wanted = asked.arguments().getOrDefault("size", "");
        for (Size size : Size.values()) {
            if (size.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return new Story(size, SEED);
            }
        }
        String sizes = "tiny, small, large";
        throw new InvalidInputException(new Problem(
                "demo.noSize", "size", Map.of("sizes", sizes), "There is no such size. There are: " + sizes + "."));
    }

    private void fill(Story story, Job job) {
        InventedBusiness.refuseBesideOthers(desk.workspace().engine());
        Path folder = desk.workspace().scratch("demo");
        InventedBusiness business = new InventedBusiness(desk.workspace(), story, desk.clock(), job);
        try {
            Workspace.deleteAll(folder);
            Found found = business.invent(folder);
            desk.computing()
                    .compute(
                            business.later(),
                            plan -> business.take(found),
                            desk.computing().inForce());
        } catch (RuntimeException failed) {
            business.takeBack();
            desk.forget();
            throw failed;
        } finally {
            Workspace.deleteAll(folder);
        }
    }

    /** @param size tiny, small or large; null = small */
    record Wanted(@Nullable String size) {}
}
