package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The web shop for accessories: one row a line, semicolons, decimal commas, days first. Buyers are known by a number. What comes
 * back is a row of its own, with an R before its number.
 */
final class AccessoriesShop {

    static final String SOURCE = "accessories-shop";
    static final String FILE = "accessories-shop.csv";

    static final String CURRENCY = "USD";

    /** All of it, no row. */
    static final Truth.Place PLACE = new Truth.Place(SOURCE, CURRENCY, FILE, 0);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private static final int FIRST_ORDER = 100_001;
    private static final long FIRST_CUSTOMER = 10_000_000;

    private final Scene scene;
    private final Truth truth;

    AccessoriesShop(Scene scene) {
        this.scene = scene;
        this.truth = scene.truth();
    }

    void write() {
        Till till = scene.till();
        String[] orders = new String[till.size()];
        BitSet bought = new BitSet();
        int[] turn = {FIRST_ORDER};
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ';', false)) {
            file.row(
                    "Order number",
                    "Order date",
                    "Customer number",
                    "Customer name",
                    "Product code",
                    "Product name",
                    "Quantity",
                    "Unit price",
                    "Currency",
                    "Country");
            till.inTime((index, sale) -> {
                orders[index] = (sale.purchase().isReturn() ? "R" : "") + turn[0]++;
                // What comes back was bought before.
                String returns = sale.returns() < 0 ? null : orders[sale.returns()];
                bought.set((int) sale.person());
                write(file, scene.people().person(sale.person()), sale.purchase(), orders[index], returns);
            });
            truth.file(SOURCE, FILE, file.lines() - 1);
        }
        bought.stream().forEach(number -> truth.record(new Truth.Record(SOURCE, number(number), number)));
    }

    private void write(Csv file, Person person, Purchase purchase, String order, @Nullable String returns) {
        List<Purchase.Line> lines = new ArrayList<>(purchase.lines());
        Discounts.of(scene.asked().seed(), person.number(), purchase).ifPresent(lines::add);
        for (Purchase.Line line : lines) {
            Object[] cells = {
                order,
                purchase.at().format(MOMENT),
                number(person.number()),
                person.name(),
                line.product().code(),
                line.product().name(),
                line.quantity(),
                decimal(line.cents()),
                CURRENCY,
                person.town().country()
            };
            Dirt dirt = Dirt.of(
                    scene, Source.ACCESSORIES_SHOP, order + " " + line.product().code());
            if (dirt.isUnreadable()) {
                Truth.Place place = new Truth.Place(SOURCE, CURRENCY, FILE, file.row(damaged(cells, dirt.chance())));
                truth.damage(place, "unreadable", order);
                continue;
            }
            Truth.Place place = new Truth.Place(SOURCE, CURRENCY, FILE, file.row(cells));
            truth.line(place, order, person, purchase, line, returns);
            if (dirt.isRepeated()) {
                Truth.Place again = new Truth.Place(SOURCE, CURRENCY, FILE, file.row(cells));
                truth.line(again, order, person, purchase, line, returns);
                truth.damage(again, "repeated", order);
            }
        }
    }

    /** No day, or words where the price should be. */
    private static Object[] damaged(Object[] cells, Chance chance) {
        Object[] damaged = cells.clone();
        if (chance.happens(0.5)) {
            damaged[1] = "32.13." + cells[1].toString().substring(6);
        } else {
            damaged[7] = "see invoice";
        }
        return damaged;
    }

    static String number(long person) {
        return "K" + (FIRST_CUSTOMER + person);
    }

    static String decimal(int cents) {
        return (cents < 0 ? "-" : "") + Math.abs(cents) / 100 + "," + Math.abs(cents) / 10 % 10 + Math.abs(cents) % 10;
    }
}
