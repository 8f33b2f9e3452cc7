package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it costs to win, to keep and to serve: the first two by channel and month, the last by call, visit and return. */
final class Costs {

    static final String SOURCE = Source.COSTS.word();
    static final String FILE = SOURCE + ".csv";

    /** Cents of a dollar. */
    static final int RETURN = 650;

    static final int CALL = 400;

    /** Cents of a dollar of Taiwan. */
    static final int VISIT = 15_000;

    private static final int OF_RETURN = 0;
    private static final int OF_CALL = 1;
    private static final int OF_VISIT = 2;
    private static final int FIRST = 900_001;

    private final Scene scene;
    private final List<List<String>> channels = Rows.of("channels");
    private int number = FIRST;

    Costs(Scene scene) {
        this.scene = scene;
    }

    void write() {
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', false)) {
            file.row("Cost number", "Date", "Kind", "Channel", "Campaign", "Customer number", "Amount", "Currency");
            for (LocalDate month = Asked.FROM; !month.isAfter(Asked.TODAY); month = month.plusMonths(1)) {
                for (List<String> channel : channels) {
                    int cents = month(channel, month);
                    row(file, month, List.of(channel.get(0), channel.get(1), channel.get(2)), null, cents, "USD");
                }
            }
            served().inTime((at, person, what) -> serve(file, at, person, what));
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }

    /** Within a tenth of what is usual, by the size of the world. */
    private int month(List<String> channel, LocalDate month) {
        Chance chance = scene.chance("cost of " + channel.get(1), month.toEpochDay());
        double people = (double) scene.asked().people() / Size.TINY.people();
        return (int) (Integer.parseInt(channel.get(3)) * people * (0.9 + 0.2 * chance.share()));
    }

    private Diary served() {
        Diary served = new Diary();
        scene.till().inTime((index, sale) -> {
            if (sale.purchase().isReturn()) {
                served.put(Asked.minute(sale.purchase().at()), sale.person(), OF_RETURN);
            }
        });
        Calls.all(scene).inTime((at, person, turn) -> served.put(Asked.minute(at), person, OF_CALL));
        Branch.WORKSHOPS
                .visits(scene)
                .forEach(visit -> served.put(Asked.minute(visit.day().atStartOfDay()), visit.person(), OF_VISIT));
        return served;
    }

    private void serve(Csv file, LocalDateTime at, long person, int what) {
        String shop = AccessoriesShop.number(person);
        switch (what) {
            case OF_RETURN -> row(file, at.toLocalDate(), List.of("serve", "return", ""), shop, RETURN, "USD");
            case OF_CALL -> row(file, at.toLocalDate(), List.of("serve", "hotline", ""), shop, CALL, "USD");
            default ->
                row(
                        file,
                        at.toLocalDate(),
                        List.of("serve", "workshop", ""),
                        Branch.WORKSHOPS.customer(person),
                        VISIT,
                        "TWD");
        }
    }

    /** @param what kind, channel and campaign */
    private void row(
            Csv file, LocalDate day, List<String> what, @Nullable String customer, int cents, String currency) {
        file.row(
                "A" + number++,
                day,
                what.get(0),
                what.get(1),
                what.get(2),
                customer,
                cents / 100 + "." + cents / 10 % 10 + cents % 10,
                currency);
    }
}
