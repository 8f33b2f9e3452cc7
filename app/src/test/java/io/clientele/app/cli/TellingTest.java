package io.clientele.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Progress.Stage;
import io.clientele.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Pattern PERCENT = Pattern.compile("([0-9]+) %");

    private final StringWriter err = new StringWriter();

    @Test
    void theShareNeverShrinks() {
        Pace pace = new Pace(Texts.of("en"));
        pace.begins(new Stage("reading", "a.csv", .1, .4, 100, 0));
        pace.at(50, 4_096);
        assertThat(percent(pace.words())).containsExactly(25);
        pace.at(40, 8_192);
        assertThat(percent(pace.words())).containsExactly(25);
        pace.begins(new Stage("cleaning", "a.csv", .2, .6, 0, 9_000));
        assertThat(percent(pace.words())).containsExactly(25);
    }

    @Test
    void rowsAndRateAreTold() {
        Pace pace = new Pace(Texts.of("en"));
        pace.begins(new Stage("reading", "a.csv", 0, 1, 100, 0));
        pace.at(10, 4_096);
        assertThat(pace.words()).contains("reading a.csv, 4,096 rows, ").contains(" rows/s");
    }

    @Test
    void withoutATerminalEachPhaseIsAPlainLine() {
        try (Lines lines = new Lines(new PrintWriter(err), Texts.of("en"))) {
            lines.begins(new Stage("reading", "a.csv", 0, .5, 100, 0));
            lines.at(50, 10);
            lines.begins(new Stage("computing", "value.rfm", .5, 1, 0, 0));
            lines.took("a.csv");
        }
        assertThat(err.toString().lines()).hasSize(3);
        assertThat(err.toString()).doesNotContain("\r").contains("took in a.csv");
        assertThat(percent(err.toString())).containsExactly(0, 50);
    }

    @Test
    void onATerminalOneLineIsWrittenAnew() {
        try (OneLine line = new OneLine(new PrintWriter(err), Texts.of("en"))) {
            line.begins(new Stage("reading", "a".repeat(200), 0, .5, 100, 0));
        }
        assertThat(err.toString()).startsWith("\r").doesNotContain("\n").endsWith("\r\u001b[K");
    }

    private static List<Integer> percent(String words) {
        return PERCENT.matcher(words)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
