package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.segment.GroupMap;
import io.clientele.value.RfmSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A later report says in words what changed since the last one. */
class ChangesTest {

    private static final String HEADER = "order_id,customer_id,order_date,quantity,unit_price\n";
    private static final String MARCH = HEADER
            + "A1,C1,2026-03-01,1,50.00\nA2,C2,2026-03-02,1,40.00\nA3,C3,2026-03-03,1,30.00\n"
            + "A4,C4,2026-03-04,1,20.00\nA5,C5,2026-03-05,1,10.00\n";
    private static final String APRIL = HEADER + "B1,C5,2026-04-01,1,100.00\nB2,C6,2026-04-02,1,25.00\n";

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"), EngineSettings.defaults());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theFirstReportTellsNoChange() {
        assertThat(report(GroupMap.TEN, "march.csv", MARCH).changes().isFirst()).isTrue();
        assertThat(json()).doesNotContain("\"changes\"");
    }

    @Test
    void theNextMonthIsToldInWords() {
        report(GroupMap.TEN, "march.csv", MARCH);
        Changes changes = report(GroupMap.TEN, "april.csv", APRIL).changes();
        assertThat(changes.since()).isEqualTo("2026-03-05");
        assertThat(changes.told())
                .extracting(Changes.Change::text)
                .contains(
                        "Customers: 5 before, now 6.",
                        "Buyers: 5 before, now 6.",
                        "Purchases: 5 before, now 7.",
                        "Net: 150.00 before, now 275.00.",
                        "Bought more than once: 0.0% before, now 16.7%.",
                        "1 buyer is new.",
                        "1 person is new among the best fifth.");
        assertThat(json()).contains("\"changes\":{\"since\":\"2026-03-05\"");
    }

    @Test
    void movesBetweenGroupsAreCounted() {
        report(GroupMap.TEN, "march.csv", MARCH);
        Map<String, String> before = groups();
        Changes changes = report(GroupMap.TEN, "april.csv", APRIL).changes();
        Map<String, String> now = groups();
        long moved = before.entrySet().stream()
                .filter(one -> !one.getValue().equals(now.get(one.getKey())))
                .count();
        assertThat(changes.told().stream()
                        .filter(change -> change.code().equals("group"))
                        .mapToLong(change -> (Long) change.values().get("customers"))
                        .sum())
                .isEqualTo(moved)
                .isPositive();
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        report(GroupMap.TEN, "march.csv", MARCH);
        Changes changes = report(GroupMap.TEN, "march.csv", MARCH).changes();
        assertThat(changes.isFirst()).isFalse();
        assertThat(changes.told()).isEmpty();
    }

    @Test
    void groupsOfAnotherMapAreNotCompared() {
        report(GroupMap.TEN, "march.csv", MARCH);
        assertThat(report(GroupMap.CASE, "april.csv", APRIL).changes().told())
                .extracting(Changes.Change::code)
                .contains("value.net")
                .doesNotContain("group");
    }

    private Report report(GroupMap groups, String name, String lines) {
        PlanSettings settings = new PlanSettings(
                ZoneId.of("Europe/Berlin"), null, null, null, Map.of(), RfmSettings.DEFAULT, groups, false);
        Clock clock = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
        try {
            Path file = Files.writeString(folder.resolve(name), lines);
            Answer answer = new Plan(workspace, settings, clock).analyze(List.of(file));
            Report report =
                    new Report(workspace.engine(), answer, settings, new ReportSettings("en", "test", Map.of()));
            report.write(folder.resolve("report"));
            return report;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> groups() {
        return workspace.engine().rows("look", "select customer_id, segment_group from segment.rfm_groups").stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.text(1), row -> row.text(2)));
    }

    private String json() {
        try {
            return Files.readString(folder.resolve("report").resolve("report.json"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
