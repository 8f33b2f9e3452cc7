package io.clientele.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The 800 line: JSON lines, telephones as dialled, moments with their zone. The month of a moved exchange is missing. */
final class Hotline {

    static final String SOURCE = Source.HOTLINE.word();
    static final String FILE = "hotline.jsonl";
    static final YearMonth MISSING = YearMonth.of(2024, 8);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+07:00'", Locale.ROOT);
    private static final int FIRST_CALL = 200_001;
    private static final int AGENTS = 12;

    private static final Choice<List<String>> TOPICS =
            new Choice<>(Rows.of("topics"), row -> Integer.parseInt(row.get(1)));

    private final Scene scene;
    private final Pen pen;
    private int call = FIRST_CALL;
    private int missing;

    Hotline(Scene scene) {
        this.scene = scene;
        this.pen = new Pen(scene, SOURCE);
    }

    void write() {
        try (JsonLines file = new JsonLines(scene.file(FILE))) {
            Calls.all(scene)
                    .inTime((at, person, turn) -> write(file, at, scene.people().person(person)));
            scene.truth().file(SOURCE, FILE, file.lines());
            if (missing > 0) {
                scene.truth().damage(new Truth.Place(SOURCE, FILE, 0), "missing", MISSING + ", rows: " + missing);
            }
        }
    }

    private void write(JsonLines file, LocalDateTime at, Person person) {
        String key = "H" + call++;
        if (scene.asked().dirt(Source.HOTLINE) > 0 && YearMonth.from(at).equals(MISSING)) {
            missing++;
            return;
        }
        Chance chance = scene.chance("call", key.hashCode());
        Pen.Entry entry = pen.entry(person, key, at.toLocalDate());
        String json = JsonLines.object(
                "call_id", key,
                "called_at", at.format(MOMENT),
                "phone", entry.phone(),
                "name", entry.name(),
                "contact_type", "call",
                "topic", TOPICS.draw(chance).get(0),
                "minutes", 1 + chance.below(30),
                "agent", String.format(Locale.ROOT, "A%02d", 1 + chance.below(AGENTS)),
                "line", "1800 6601");
        Dirt dirt = Dirt.of(scene, Source.HOTLINE, key);
        if (dirt.isUnreadable()) {
            // The line ends where the connection did.
            String cut = json.substring(0, json.length() / 2);
            scene.truth().damage(new Truth.Place(SOURCE, FILE, file.write(cut)), "unreadable", key);
            return;
        }
        file.write(json);
        if (dirt.isRepeated()) {
            scene.truth().damage(new Truth.Place(SOURCE, FILE, file.write(json)), "repeated", key);
        }
    }
}
