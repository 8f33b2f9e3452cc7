package io.clientele.app.http;

import io.clientele.run.Invented;
import io.clientele.run.Learned;
import io.clientele.run.Published;
import io.clientele.warehouse.Engine;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page needs to know of the workspace. */
@RestController
class WorkspaceApi {

    private final Desk desk;

    WorkspaceApi(Desk desk) {
        this.desk = desk;
    }

    /** The workspace, its days and what was computed last. */
    @GetMapping("/api/workspace")
    @Tells(WorkspaceTold.Workspace.class)
    Map<String, @Nullable Object> workspace() {
        return desk.now(this::told);
    }

    private Map<String, @Nullable Object> told(Engine session) {
        Path home = desk.workspace().home();
        Optional<Published> published = Published.of(session);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", String.valueOf(home.getFileName()));
        told.put("home", home.toString());
        told.put("asOf", published.map(known -> known.asOf().day().toString()).orElse(null));
        told.put("zone", desk.settings().zone().getId());
        told.put("currency", published.map(Published::currency).orElse("XXX"));
        told.put("days", published.map(known -> days(session, known)).orElse(null));
        told.put(
                "learned",
                Learned.until(session, desk.settings().zone())
                        .map(String::valueOf)
                        .orElse(null));
        told.put(
                "computedAt",
                published
                        .map(known -> known.at().toInstant(ZoneOffset.UTC).toString())
                        .orElse(null));
        told.put("run", published.map(Published::run).orElse(null));
        told.put("demo", Invented.of(session).map(Invented::json).orElse(null));
        told.put("version", version());
        return told;
    }

    private Map<String, String> days(Engine session, Published published) {
        String last = published.asOf().day().toString();
        Object first = Showable.firstDay(session);
        return Map.of("first", first == null ? last : String.valueOf(first), "last", last);
    }

    private static String version() {
        String version = WorkspaceApi.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
