package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private static final double UNREADABLE = 0.002;
    private static final double REPEATED = 0.003;
    private static final int FIRST_ORDER = 100_001;
    private static final long FIRST_CUSTOMER = 10_000_000;

    private final long seed;
    private final int dirt;
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    AccessoriesShop(Asked asked) {
        this.seed = asked.seed();
        this.dirt = asked.dirt();
    }

    /** What a person buys and gives back, purchases first. */
    void sells(List<Purchase> ofPerson) {
        for (int place = 0; place < ofPerson.size(); place++) {
            purchases.add(ofPerson.get(place));
            places.add(place);
        }
    }

    void write(Path folder, Truth truth) {
        List<Integer> byTime = new ArrayList<>();
        for (int index = 0; index < purchases.size(); index++) {
            byTime.add(index);
        }
        byTime.sort(Comparator.comparing((Integer index) -> purchases.get(index).at())
                .thenComparing(index -> purchases.get(index).person().number())
                .thenComparing(places::get));
        String[] numbers = new String[purchases.size()];
        for (int turn = 0; turn < numbers.length; turn++) {
            int index = byTime.get(turn);
            numbers[index] = (purchases.get(index).isReturn() ? "R" : "") + (FIRST_ORDER + turn);
        }
        try (Csv file = new Csv(folder.resolve(FILE), StandardCharsets.UTF_8, ';', false)) {
            file.row(
                    "Order number",
                    "Order date",
                    "Customer number",
                    "Customer name",
                    "Product code",
                    "Product name",
                    "Quantity",
                    "Unit price",
                    "Country");
            for (int index : byTime) {
                Purchase purchase = purchases.get(index);
                String returns = purchase.isReturn() ? numbers[index - places.get(index) + purchase.returns()] : null;
                write(file, truth, purchase, numbers[index], returns);
            }
            truth.file(SOURCE, FILE, file.lines() - 1);
        }
        purchases.stream()
                .map(Purchase::person)
                .distinct()
                .sorted(Comparator.comparingLong(Person::number))
                .forEach(person -> truth.record(SOURCE, number(person), person));
    }

    private void write(Csv file, Truth truth, Purchase purchase, String order, @Nullable String returns) {
        Chance chance = Chance.of(seed, "dirt of " + SOURCE, order.hashCode());
        for (Purchase.Line line : purchase.lines()) {
            Object[] cells = {
                order,
                purchase.at().format(MOMENT),
                number(purchase.person()),
                purchase.person().name(),
                line.product().code(),
                line.product().name(),
                line.quantity(),
                decimal(line.cents()),
                purchase.person().town().country()
            };
            boolean unreadable = chance.happens(UNREADABLE * dirt);
            boolean repeated = chance.happens(REPEATED * dirt);
            if (unreadable) {
                Truth.Place place = new Truth.Place(SOURCE, FILE, file.row(damaged(cells, chance)));
                truth.damage(place, "unreadable");
                continue;
            }
            Truth.Place place = new Truth.Place(SOURCE, FILE, file.row(cells));
            truth.line(place, order, purchase, line, returns);
            if (repeated) {
                Truth.Place again = new Truth.Place(SOURCE, FILE, file.row(cells));
                truth.line(again, order, purchase, line, returns);
                truth.damage(again, "repeated");
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

    static String number(Person person) {
        return "K" + (FIRST_CUSTOMER + person.number());
    }

    private static String decimal(int cents) {
        return cents / 100 + "," + cents / 10 % 10 + cents % 10;
    }
}
