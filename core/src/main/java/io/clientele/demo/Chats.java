package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chat of the call centre: a row a question, in the language of who asks. */
final class Chats {

    static final String SOURCE = Source.CHAT.word();
    static final String FILE = SOURCE + ".csv";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final double WRITES = 0.025;
    private static final double AGAIN = 0.2;
    private static final int FIRST = 500_001;
    private static final int MINUTES = 24 * 60;

    private final Scene scene;
    private final Pen pen;
    private final Map<String, List<String>> texts = Rows.of("chats").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toList())));
    private int chat = FIRST;

    Chats(Scene scene) {
        this.scene = scene;
        this.pen = new Pen(scene, SOURCE);
    }

    void write() {
        Diary chats = new Diary();
        for (long number = 0; number < scene.asked().people(); number++) {
            Chance chance = scene.chance("chats", number);
            if (chance.happens(WRITES)) {
                int times = 1 + chance.poisson(AGAIN);
                for (int turn = 0; turn < times; turn++) {
                    chats.put(chance.below(Asked.DAYS * MINUTES), number, turn);
                }
            }
        }
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', false)) {
            file.row("Message id", "Chat time", "Channel", "Name", "Phone", "Contact type", "Text");
            chats.inTime((at, person, turn) -> write(file, at, scene.people().person(person)));
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }

    private void write(Csv file, LocalDateTime at, Person person) {
        String key = "C" + chat++;
        Chance chance = scene.chance("chat", key.hashCode());
        Pen.Entry entry = pen.entry(person, key, at.toLocalDate());
        List<String> all = texts.getOrDefault(person.market().word(), List.of());
        Dirt dirt = Dirt.of(scene, Source.CHAT, key);
        @Nullable
        Object[] cells = {
            key,
            dirt.isUnreadable() ? "yesterday" : at.format(MOMENT),
            channel(person.market(), chance),
            entry.name(),
            entry.phone(),
            "chat",
            all.get(chance.below(all.size()))
        };
        Truth.Place place = new Truth.Place(SOURCE, FILE, file.row(cells));
        if (dirt.isUnreadable()) {
            scene.truth().damage(place, "unreadable", "Chat time");
        } else if (dirt.isRepeated()) {
            scene.truth().damage(new Truth.Place(SOURCE, FILE, file.row(cells)), "repeated", key);
        }
    }

    private static String channel(Market market, Chance chance) {
        boolean ours = chance.happens(0.4);
        return switch (market) {
            case SOUTH -> ours ? "web" : "Zalo";
            case MAINLAND -> ours ? "web" : "WeChat";
            case ISLANDS -> ours ? "web" : "LINE";
            case ENGLISH -> "web";
        };
    }
}
