package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What it costs to win, to keep and to serve: the first two by channel and month, the last by call, visit and return. */
final class Costs {

    static final String SOURCE = Source.COSTS.word();
    static final String FILE = SOURCE + ".csv";
    static final String FILE_OF_WORKSHOPS = SOURCE + "-workshops.csv";

    /** Cents of a dollar. */
    static final int RETURN = 650;

    static final int CALL = 400;

    /** Cents of a dollar of Taiwan. */
    static final int VISIT = 15_000;

    private static final int OF_RETURN = 0;
    private static final int OF_CALL = 1;
    private static final int FIRST = 900_001;

    private final Scene scene;
    private final List<List<String>> channels = Rows.of("channels");
    private int number = FIRST;

    Costs(Scene scene) {
        this.scene = scene;
    }

    void write() {
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', false)) {
            file.row("Cost number", "Date", "Cost kind", "Channel", "Campaign", "Customer number", "Cost", "Currency");
            for (LocalDate month = Asked.FROM; !month.isAfter(Asked.TODAY); month = month.plusMonths(1)) {
                for (List<String> channel : channels) {
                    row(
                            file,
                            month,
                            List.of(channel.get(0), channel.get(1), channel.get(2)),
                            "",
                            month(channel, month));
                }
            }
            served().inTime((at, person, what) -> row(
                    file,
                    at.toLocalDate(),
                    List.of("serve", what == OF_CALL ? "hotline" : "return", ""),
                    AccessoriesShop.number(person),
                    what == OF_CALL ? CALL : RETURN));
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
        writeOfWorkshops();
    }

    /** The workshops know their customers by numbers of their own, and so do their costs. */
    private void writeOfWorkshops() {
        Branch workshops = Branch.WORKSHOPS;
        try (Csv file = new Csv(scene.file(FILE_OF_WORKSHOPS), StandardCharsets.UTF_8, ',', false)) {
            file.row("Cost number", "Date", "Cost kind", "Channel", workshops.customerHead(), "Cost", "Currency");
            for (Branch.Visit visit : workshops.visits(scene)) {
                String customer = workshops.customer(visit.person());
                file.row("B" + number++, visit.day(), "serve", "workshop", customer, decimal(VISIT), "TWD");
            }
            scene.truth().file(SOURCE, FILE_OF_WORKSHOPS, file.lines() - 1);
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
        return served;
    }

    /** @param what kind, channel and campaign */
    private void row(Csv file, LocalDate day, List<String> what, String customer, int cents) {
        String key = "A" + number++;
        file.row(key, day, what.get(0), what.get(1), what.get(2), customer, decimal(cents), "USD");
    }

    private static String decimal(int cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }
}
