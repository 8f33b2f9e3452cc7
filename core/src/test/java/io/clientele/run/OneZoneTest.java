package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.terms.Actor;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once a zone is chosen, the days of all files are those of its calendar; until then each keeps what it was read in. */
class OneZoneTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String ORDERS = """
            order no,order date,customer id,product,quantity,price
            1,2024-01-02T22:30:00Z,K-1,P1,1,2.50
            2,2024-01-03T03:00:00Z,K-2,P1,1,2.50
            3,2024-01-04 22:30:00,K-1,P2,2,2.50
            4,2024-01-05,K-3,P2,2,2.50
            """;
    private static final String MORE = """
            order no,order date,customer id,product,quantity,price
            5,2024-01-06T20:00:00Z,K-1,P1,1,2.50
            """;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
        plan(workspace, ZoneOffset.UTC).analyze(List.of(file("orders.csv", ORDERS)));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void filesAreReadAgainAsIfTheyHadComeInThatZone() throws IOException {
        set("zone", "asia/tokyo");
        Answer answer = plan(workspace, ZoneOffset.UTC).compute(List.of());
        assertThat(orders(workspace))
                .containsExactly("1 2024-01-03 450", "2 2024-01-03 720", "3 2024-01-04 1350", "4 2024-01-05 null");
        assertThat(answer.asOf().zone()).isEqualTo(TOKYO);
        try (Workspace fresh = Workspace.open(folder.resolve("fresh"), EngineSettings.defaults())) {
            plan(fresh, TOKYO).analyze(List.of(file("orders.csv", ORDERS)));
            assertThat(moments(workspace)).isEqualTo(moments(fresh));
        }
    }

    @Test
    void whatComesAfterwardsIsReadInItToo() throws IOException {
        set("zone", "Asia/Tokyo");
        plan(workspace, ZoneOffset.UTC).analyze(List.of(file("more.csv", MORE)));
        assertThat(orders(workspace)).contains("1 2024-01-03 450", "5 2024-01-07 300");
    }

    @Test
    void aReceiptThatComesBackIsReadInItToo() throws IOException {
        plan(workspace, ZoneOffset.UTC).take(List.of(file("more.csv", MORE)));
        String more = workspace
                .engine()
                .rows("the last", "select receipt_id from collect.receipts order by place desc limit 1")
                .get(0)
                .text(1);
        new Undo(workspace, CLOCK).withdraw(String.valueOf(more));
        set("zone", "Asia/Tokyo");
        plan(workspace, ZoneOffset.UTC).compute(List.of());
        new Undo(workspace, CLOCK).restore(String.valueOf(more));
        assertThat(orders(workspace)).contains("1 2024-01-03 450", "5 2024-01-07 300");
    }

    @Test
    void takenBackTheDaysAreAsBefore() {
        List<String> before = orders(workspace);
        set("zone", "Asia/Tokyo");
        plan(workspace, ZoneOffset.UTC).compute(List.of());
        assertThat(orders(workspace)).isNotEqualTo(before);
        try (Books books = Books.open(workspace, CLOCK)) {
            books.settings().undo(SettingCatalogue.ZONE, Actor.LOCAL);
        }
        plan(workspace, ZoneOffset.UTC).compute(List.of());
        assertThat(orders(workspace)).isEqualTo(before);
    }

    @Test
    void whereNobodyChoseOneNothingIsReadAgain() {
        List<String> before = orders(workspace);
        plan(workspace, TOKYO).compute(List.of());
        assertThat(orders(workspace)).isEqualTo(before);
    }

    @Test
    void todayIsTheLastDayOfTheDataThatOfTheCalendarOrOneThatStays() {
        assertThat(today()).isEqualTo(LocalDate.of(2024, 1, 5));
        set("today", "clock");
        assertThat(today()).isEqualTo(LocalDate.of(2026, 4, 1));
        set("today", "2024-01-03");
        assertThat(today()).isEqualTo(LocalDate.of(2024, 1, 3));
        set("today", "default");
        assertThat(today()).isEqualTo(LocalDate.of(2024, 1, 5));
    }

    private LocalDate today() {
        return plan(workspace, ZoneOffset.UTC).compute(List.of()).asOf().day();
    }

    private void set(String key, String value) {
        try (Books books = Books.open(workspace, CLOCK)) {
            books.settings().change(Map.of(key, value), Actor.LOCAL);
        }
    }

    /** As somebody in a zone asks for it. */
    private static Plan plan(Workspace workspace, ZoneId process) {
        try (Books books = Books.open(workspace, CLOCK)) {
            return new Plan(workspace, books.settings().plan(process, process), CLOCK);
        }
    }

    private static List<String> orders(Workspace workspace) {
        return told(
                workspace, "order_key || ' ' || local_day || ' ' || coalesce(cast(local_minute as varchar), 'null')");
    }

    private static List<String> moments(Workspace workspace) {
        return told(workspace, "concat_ws(' ', order_key, order_id, happened_at, local_day, local_minute, weekday)");
    }

    private static List<String> told(Workspace workspace, String what) {
        return workspace
                .engine()
                .rows(
                        "orders",
                        "select " + what + " from clean.orders where known_to is null order by order_key, order_id")
                .stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
