package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the tracker of the web site saw: a row a page, moments in UTC, a cookie, the e-mail address of who was logged in. Half of
 * those who register let themselves be seen; as many visits again are of nobody known.
 */
final class WebEvents {

    static final String SOURCE = Source.WEB_EVENTS.word();
    static final String FILE = SOURCE + ".csv";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
    private static final double SEEN = 0.5;
    private static final double SECOND_DEVICE = 0.15;
    private static final double LOGGED_IN = 0.4;
    private static final double NOBODY = 0.05;
    private static final double MORE_VISITS = 1.5;
    private static final int MOST_VISITS = 20;
    private static final int MINUTES = 24 * 60;
    private static final int FIRST_EVENT = 1_000_001;
    private static final Choice<List<String>> PAGES =
            new Choice<>(Rows.of("pages"), row -> Integer.parseInt(row.get(2)));

    private final Scene scene;
    private int event = FIRST_EVENT;

    WebEvents(Scene scene) {
        this.scene = scene;
    }

    void write() {
        Diary visits = new Diary();
        for (long number = 0; number < scene.asked().people(); number++) {
            boolean known = isSeen(number);
            Chance chance = scene.chance("visits", number);
            if (!known && !chance.happens(NOBODY)) {
                continue;
            }
            int times = Math.min(MOST_VISITS, 1 + chance.poisson(MORE_VISITS));
            for (int turn = 0; turn < times; turn++) {
                visits.put(chance.below(Asked.DAYS * MINUTES), number, turn);
            }
            if (known) {
                scene.truth().record(new Truth.Record(SOURCE, cookie(number, 0), number));
                if (hasSecondDevice(number)) {
                    scene.truth().record(new Truth.Record(SOURCE, cookie(number, 1), number));
                }
            }
        }
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', false)) {
            file.row("event_id", "event_time", "event", "page", "cookie", "email");
            visits.inTime((at, person, turn) -> visit(file, at, person, turn));
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }

    private boolean isSeen(long number) {
        return WebRegistrations.registers(scene, scene.people().person(number))
                && scene.chance("seen", number).happens(SEEN);
    }

    private boolean hasSecondDevice(long number) {
        return scene.chance("second device", number).happens(SECOND_DEVICE);
    }

    private String cookie(long number, int device) {
        Chance chance = scene.chance("cookie", 2 * number + device);
        return String.format(Locale.ROOT, "%08x%08x", chance.below(Integer.MAX_VALUE), chance.below(Integer.MAX_VALUE));
    }

    private void visit(Csv file, LocalDateTime at, long number, int turn) {
        Chance chance = scene.chance("visit", number * MOST_VISITS + turn);
        int device = hasSecondDevice(number) ? chance.below(2) : 0;
        boolean loggedIn = isSeen(number) && chance.happens(LOGGED_IN);
        String mail =
                loggedIn ? scene.contacts().mail(scene.people().person(number)).orElse(null) : null;
        int pages = 1 + chance.below(3);
        for (int page = 0; page < pages; page++) {
            List<String> seen = PAGES.draw(chance);
            row(file, at.plusSeconds(47L * page), cookie(number, device), mail, seen.get(1), seen.get(0));
        }
    }

    private void row(Csv file, LocalDateTime at, String cookie, @Nullable String mail, String kind, String page) {
        String key = "E" + event++;
        Dirt dirt = Dirt.of(scene, Source.WEB_EVENTS, key);
        @Nullable Object[] cells = {key, dirt.isUnreadable() ? "now" : at.format(MOMENT), kind, page, cookie, mail};
        Truth.Place place = new Truth.Place(SOURCE, FILE, file.row(cells));
        if (dirt.isUnreadable()) {
            scene.truth().damage(place, "unreadable", "event_time");
        } else if (dirt.isRepeated()) {
            scene.truth().damage(new Truth.Place(SOURCE, FILE, file.row(cells)), "repeated", key);
        }
    }
}
