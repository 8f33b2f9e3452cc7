package io.clientele.run;

import io.clientele.segment.GroupMap;
import io.clientele.value.RfmSettings;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A shop whose customers have names and habits, in a workspace of its own. C-5 bought but is on no list; C-4 and C-6 never bought. */
final class NamedShop implements AutoCloseable {

    static final String PEOPLE = """
            customer_id,name,birth date,city,profession,income,"it's ""odd"" 50%"
            C-1,Ánh Nguyễn,1990-02-03,Hà Nội,baker,1200,
            C-2,Bình Trần,1985-07-01,Hà Nội,baker,3400,yes
            C-3,張偉,,Taipei,,,
            C-4,,1970-01-01,,teacher,,
            C-6,<script>alert(1)</script>,,,,,
            """;

    static final String ORDERS = """
            order no,order date,customer id,product,quantity,unit price,city
            1001,2026-01-05,C-1,tea,2,30.00,
            1002,2026-01-09,C-2,tea,1,40.00,
            1003,2026-02-02,C-3,pot,1,130.00,
            1004,2026-02-11,C-1,cup,2,25.00,
            1005,2026-02-20,C-1,cup,-1,10.00,
            1006,2026-02-21,C-5,tea,1,5.00,Huế
            """;

    static final PlanSettings SETTINGS =
            new PlanSettings(ZoneOffset.UTC, null, "shop", null, Map.of(), RfmSettings.DEFAULT, GroupMap.TEN, false);

    private final Workspace workspace;

    private NamedShop(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Another table of the same source comes in. */
    void add(Path folder, String name, String lines) {
        try {
            Path file = Files.writeString(folder.resolve(name), lines);
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static NamedShop in(Path folder) {
        try {
            List<Path> files = List.of(
                    Files.writeString(folder.resolve("people.csv"), PEOPLE),
                    Files.writeString(folder.resolve("orders.csv"), ORDERS));
            Workspace workspace = Workspace.open(
                    folder.resolve("home"), EngineSettings.defaults().withThreads(2));
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(files);
            return new NamedShop(workspace);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    Engine engine() {
        return workspace.engine();
    }

    Published published() {
        return Published.of(engine()).orElseThrow();
    }

    @Override
    public void close() {
        workspace.close();
    }
}
