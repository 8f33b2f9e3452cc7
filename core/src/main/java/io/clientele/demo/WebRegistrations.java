package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who registers on the web site: UTF-8, Latin names, moments of the year first. In one quarter the form lost telephones. */
final class WebRegistrations {

    static final String SOURCE = Source.WEB_REGISTRATIONS.word();
    static final String FILE = SOURCE + ".csv";
    static final LocalDate GAP_FROM = LocalDate.of(2025, 4, 1);
    static final LocalDate GAP_UNTIL = LocalDate.of(2025, 6, 30);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST = 300_001;
    private static final int MINUTES = 24 * 60;
    private static final double ALLOWS = 0.6;

    private final Scene scene;
    private final Pen pen;
    private int number = FIRST;

    WebRegistrations(Scene scene) {
        this.scene = scene;
        this.pen = new Pen(scene, SOURCE);
    }

    static boolean registers(Scene scene, Person person) {
        double share =
                switch (person.market()) {
                    case SOUTH -> 0.07;
                    case MAINLAND -> 0.09;
                    case ISLANDS -> 0.10;
                    case ENGLISH -> 0.22;
                };
        return scene.chance("registers on the web", person.number()).happens(share);
    }

    void write() {
        Diary registrations = new Diary();
        for (long person = 0; person < scene.asked().people(); person++) {
            if (registers(scene, scene.people().person(person))) {
                Chance chance = scene.chance("registration", person);
                registrations.put(chance.below(Asked.DAYS * MINUTES), person, 0);
            }
        }
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', false)) {
            file.row("User id", "Registered at", "Name", "E-mail", "Phone", "Country", "City", "May write");
            registrations.inTime(
                    (at, person, turn) -> write(file, at, scene.people().person(person)));
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }

    private void write(Csv file, LocalDateTime at, Person person) {
        String key = "W" + number++;
        Pen.Entry entry = pen.entry(person, key, at.toLocalDate());
        Dirt dirt = Dirt.of(scene, Source.WEB_REGISTRATIONS, key);
        boolean gap = scene.asked().dirt(Source.WEB_REGISTRATIONS) > 0
                && !at.toLocalDate().isBefore(GAP_FROM)
                && !at.toLocalDate().isAfter(GAP_UNTIL)
                && entry.phone() != null;
        @Nullable
        Object[] cells = {
            key,
            dirt.isUnreadable() ? "0000-00-00 00:00:00" : at.format(MOMENT),
            entry.name(),
            entry.mail(),
            gap ? null : entry.phone(),
            person.town().country(),
            NameForms.bare(person.town().name()),
            scene.chance("may write", person.number()).happens(ALLOWS) ? "yes" : "no"
        };
        Truth.Place place = new Truth.Place(SOURCE, FILE, file.row(cells));
        if (dirt.isUnreadable()) {
            scene.truth().damage(place, "no such day", "Registered at");
        }
        if (gap) {
            scene.truth().damage(place, "gap", "Phone");
        }
        if (dirt.isRepeated()) {
            scene.truth().damage(new Truth.Place(SOURCE, FILE, file.row(cells)), "repeated", key);
        }
    }
}
