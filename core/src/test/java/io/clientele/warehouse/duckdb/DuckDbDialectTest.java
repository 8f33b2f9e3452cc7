package io.clientele.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.maths.Groups;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbDialectTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "+07:00",
                "Asia/Ho_Chi_Minh",
                "Asia/Shanghai",
                "Asia/Taipei",
                "Asia/Hong_Kong",
                "Europe/London",
                "America/New_York"
            })
    void aLocalTimeIsTheInstantTheCalendarOfItsZoneSays(String zone) throws Exception {
        List<LocalDateTime> times = List.of(
                LocalDateTime.of(1968, 1, 1, 0, 30),
                LocalDateTime.of(1975, 6, 13, 0, 0),
                LocalDateTime.of(1979, 10, 21, 2, 30),
                LocalDateTime.of(1988, 7, 1, 12, 0),
                LocalDateTime.of(1991, 9, 15, 1, 30),
                LocalDateTime.of(2024, 3, 31, 1, 30),
                LocalDateTime.of(2026, 11, 1, 1, 30));
        try (DuckDbEngine engine = open()) {
            for (LocalDateTime time : times) {
                Row row = engine.rows(
                                "test",
                                "select " + engine.dialect().utcOfLocal(zone, "t")
                                        + " = ?, t from (select cast(? as timestamp) as t)",
                                LocalDateTime.ofInstant(
                                        time.atZone(ZoneId.of(zone)).toInstant(), ZoneOffset.UTC),
                                time)
                        .get(0);
                assertThat(row.text(1)).as(zone + " " + time).isEqualTo("true");
            }
        }
    }

    @Test
    void thePartOfAnIdIsTheGroupTheJackknifePutsItIn() throws Exception {
        try (DuckDbEngine engine = open()) {
            for (String id : List.of("", "c1", "K-7", "王伟", "cqz4obkmy2v5xulzpdu3dykd57")) {
                long part = engine.rows(
                                "test",
                                "select " + engine.dialect().part("id", Groups.COUNT) + " from (select ? as id)",
                                id)
                        .get(0)
                        .number(1);
                assertThat(part).as(id).isEqualTo(Groups.of(id));
            }
        }
    }

    @Test
    void anIdIsTheSameWhetherJavaOrTheEngineHashes() throws Exception {
        try (DuckDbEngine engine = open()) {
            for (String key : List.of("", "K001", "王伟", "a\u001fb", "x".repeat(500))) {
                for (char letter : OpaqueId.LETTERS.toCharArray()) {
                    Row row = engine.rows(
                                    "test",
                                    "select id, id_text(id), typeof(id) from (select opaque_id('" + letter
                                            + "', ?, ?) as id)",
                                    "shop",
                                    key)
                            .get(0);
                    assertThat(row.text(1)).as(key).isEqualTo(OpaqueId.of(letter, "shop", key));
                    assertThat(row.text(2)).isEqualTo(row.text(1));
                    assertThat(row.text(3)).isEqualTo("UUID");
                }
            }
        }
    }

    private DuckDbEngine open() throws Exception {
        Files.createDirectories(folder.resolve("cache"));
        return DuckDbEngine.open(folder.resolve("workspace.duckdb"), folder, EngineSettings.defaults());
    }
}
