package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cards of the club in the south: UTF-8 with a mark, days first, addresses as they were on the day. The first half year has none. */
final class CustomerCards {

    static final String SOURCE = Source.CUSTOMER_CARDS.word();
    static final String FILE = SOURCE + ".csv";
    static final LocalDate GAP_UNTIL = LocalDate.of(2023, 6, 30);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final double HAS_CARD = 0.085;
    private static final int FIRST = 700_001;
    private static final int MINUTES = 24 * 60;

    private final Scene scene;
    private final Pen pen;
    private int card = FIRST;

    CustomerCards(Scene scene) {
        this.scene = scene;
        this.pen = new Pen(scene, SOURCE);
    }

    void write() {
        Diary cards = new Diary();
        for (long number = 0; number < scene.asked().people(); number++) {
            Chance chance = scene.chance("card", number);
            if (scene.people().person(number).market() == Market.SOUTH && chance.happens(HAS_CARD)) {
                cards.put(chance.below(Asked.DAYS) * MINUTES, number, 0);
            }
        }
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', true)) {
            file.row(
                    "ID khách hàng",
                    "Ngày cấp",
                    "Họ và tên",
                    "Ngày sinh",
                    "Giới tính",
                    "Số điện thoại",
                    "Địa chỉ",
                    "Tỉnh");
            cards.inTime((at, person, turn) -> write(file, at, scene.people().person(person)));
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }

    private void write(Csv file, LocalDateTime at, Person person) {
        String key = "T" + card++;
        LocalDate day = at.toLocalDate();
        Pen.Entry entry = pen.entry(person, key, day);
        Dirt dirt = Dirt.of(scene, Source.CUSTOMER_CARDS, key);
        boolean gap = scene.asked().dirt(Source.CUSTOMER_CARDS) > 0 && !day.isAfter(GAP_UNTIL);
        @Nullable
        Object[] cells = {
            key,
            dirt.isUnreadable() ? "30/02/" + day.getYear() : day.format(DAY),
            entry.name(),
            person.born().format(DAY),
            person.woman() ? "nữ" : "nam",
            entry.phone(),
            gap ? null : entry.address(),
            Addresses.province(person.town(), day)
        };
        Truth.Place place = new Truth.Place(SOURCE, FILE, file.row(cells));
        if (dirt.isUnreadable()) {
            scene.truth().damage(place, "no such day", "Ngày cấp");
        }
        if (gap) {
            scene.truth().damage(place, "gap", "Địa chỉ");
        }
        if (dirt.isRepeated()) {
            scene.truth().damage(new Truth.Place(SOURCE, FILE, file.row(cells)), "repeated", key);
        }
    }
}
