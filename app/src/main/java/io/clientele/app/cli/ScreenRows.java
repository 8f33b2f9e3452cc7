package io.clientele.app.cli;

import io.clientele.run.ReportWords;
import io.clientele.text.Texts;
import io.clientele.warehouse.Row;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that are set aside, a line each: where they stand, why, what they say. */
final class ScreenRows {

    private static final String REASONS = "setAside.";

    private final PrintWriter out;
    private final Texts texts;
    private final ReportWords words;

    ScreenRows(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
        this.words = new ReportWords(texts);
    }

    /** The reason as it is kept, of a reason as the list shows it. */
    @Nullable
    String reason(@Nullable String shown) {
        return texts.keys().stream()
                .filter(key -> key.startsWith(REASONS))
                .map(key -> key.substring(REASONS.length()))
                .filter(reason -> words.setAside(reason).equals(shown))
                .findFirst()
                .orElse(shown);
    }

    void print(Row row) {
        StringBuilder line = new StringBuilder();
        line.append(texts.say(
                "rows.line",
                Map.of(
                        "table", String.valueOf(row.text(1)),
                        "line", String.valueOf(row.number(2)),
                        "reason", words.setAside(String.valueOf(row.text(3))))));
        if (!row.isNull(4)) {
            String value = row.isNull(5) ? "" : String.valueOf(row.text(5));
            line.append(texts.say("rows.field", Map.of("field", String.valueOf(row.text(4)), "value", value)));
        }
        if (!row.isNull(6)) {
            line.append(" | ").append(row.text(6));
        }
        out.println(ScreenText.of(line.append(" [").append(row.text(7)).append(']')));
    }
}
