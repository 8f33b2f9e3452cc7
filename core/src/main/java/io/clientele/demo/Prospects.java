package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A list that was bought, number 301: nobody on it was asked, so there is no lawful source. Most never bought from us; some are
 * customers without the list knowing it.
 */
final class Prospects {

    static final String SOURCE = Source.PROSPECTS.word();
    static final String FILE = SOURCE + ".csv";

    /** So many rows for each person of the world. */
    static final double ROWS = 0.03;

    static final double OURS = 0.15;

    private final Scene scene;
    private final Pen pen;

    Prospects(Scene scene) {
        this.scene = scene;
        this.pen = new Pen(scene, SOURCE);
    }

    void write() {
        long rows = Math.round(scene.asked().people() * ROWS);
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', false)) {
            file.row("No", "Name", "Phone", "E-mail", "Address", "Province", "List");
            for (long row = 1; row <= rows; row++) {
                Chance chance = scene.chance("prospect", row);
                boolean ours = chance.happens(OURS);
                long number = ours ? (long) (chance.share() * scene.asked().people()) : Asked.MOST_PEOPLE + row;
                Person person = scene.people().person(number);
                if (!ours) {
                    scene.truth().person(scene, person, null);
                }
                write(file, row, person);
            }
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }

    private void write(Csv file, long row, Person person) {
        String key = "P" + row;
        // The list was put together before it was bought.
        Pen.Entry entry = pen.entry(person, key, Asked.FROM);
        @Nullable
        Object[] cells = {
            key,
            entry.name(),
            entry.phone(),
            entry.mail(),
            entry.address(),
            Addresses.province(person.town(), Asked.FROM),
            "301"
        };
        file.row(cells);
        Dirt dirt = Dirt.of(scene, Source.PROSPECTS, key);
        if (dirt.isRepeated()) {
            scene.truth().damage(new Truth.Place(SOURCE, FILE, file.row(cells)), "repeated", key);
        }
    }
}
