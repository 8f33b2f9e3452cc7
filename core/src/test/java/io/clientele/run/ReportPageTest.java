package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {

    private static final String HOSTILE =
            "{\"product\": \"</script><img src=x onerror=alert(1)><!--<script>\", \"line\": \"\u2028\u2029 & $1 \\\\\"}";

    @TempDir
    private Path folder;

    @Test
    void puts_report_and_evidence_into_the_built_page() throws IOException {
        Path page = ReportPage.write(folder, "{\"figures\": []}", "{\"ev1\": {}}", "{\"vi\": {}}");

        assertThat(page).hasFileName("index.html");
        assertThat(Files.readString(page))
                .contains("id=\"report\">{\"figures\": []}</script>")
                .contains("id=\"evidence\">{\"ev1\": {}}</script>")
                .contains("id=\"words\">{\"vi\": {}}</script>");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(page);
        }
    }

    @Test
    void the_page_asks_nothing_of_a_network() throws IOException {
        String page = Files.readString(ReportPage.write(folder, "{}", "{}", "{}"));

        assertThat(List.of("src=\"http", "href=\"http", "src=\"/", "href=\"/", "@import"))
                .noneMatch(page::contains);
    }

    @Test
    void text_from_files_stays_text() {
        String escaped = ReportPage.escape(HOSTILE);
        JsonMapper json = JsonMapper.shared();

        assertThat(escaped).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(json.readTree(escaped)).isEqualTo(json.readTree(HOSTILE));
    }

    @Test
    void a_page_without_a_place_for_the_report_is_refused() {
        assertThatThrownBy(() -> ReportPage.fill("<html></html>", "{}", "{}", "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("report");
    }
}
