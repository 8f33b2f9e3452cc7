package io.clientele.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a branch sends. The dealer in Saigon once wrote a month in thousands of dong, and sent that month again, mended, in a
 * file of its own.
 */
final class BranchFile {

    static final YearMonth WRONG_UNIT = YearMonth.of(2024, 5);

    private static final int THOUSAND = 1000;
    private static final int DAY = 1;
    private static final int PRICE = 8;

    private final Branch branch;
    private final Scene scene;
    private final Truth truth;
    private final Pen pen;
    private final Map<Long, Pen.Entry> entries = new HashMap<>();
    private final Map<Long, Worth> worths = new TreeMap<>();

    BranchFile(Branch branch, Scene scene) {
        this.branch = branch;
        this.scene = scene;
        this.truth = scene.truth();
        this.pen = new Pen(scene, branch.source());
    }

    void write() {
        List<Row> rows = rows();
        write(branch.file(), rows, false);
        List<Row> again = rows.stream().filter(this::isInWrongUnit).toList();
        if (!again.isEmpty()) {
            write(branch.file().replace(".", "_" + WRONG_UNIT + "_corrected."), again, true);
        }
        worths.forEach((person, worth) -> truth.worth(place("", 0), person, worth));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int number = Branch.FIRST_NUMBER;
        for (Branch.Visit visit : branch.visits(scene)) {
            Person person = scene.people().person(visit.person());
            Purchase.Line line =
                    new Purchase.Line(visit.product(), 1, visit.product().price());
            Worth worth = worths.computeIfAbsent(visit.person(), each -> new Worth());
            worth.add(line);
            worth.serve(branch.equals(Branch.WORKSHOPS) ? Costs.VISIT : 0);
            rows.add(new Row(branch.order() + number++, visit.day(), person, line));
        }
        return rows;
    }

    private void write(String file, List<Row> rows, boolean corrected) {
        try (Table out = open(scene.file(file))) {
            if (branch.isWorkbook()) {
                out.row(branch.caption().stream()
                        .map(each -> each.isEmpty() ? null : each)
                        .toArray());
            }
            out.row(branch.head().toArray());
            long heads = out.lines();
            long sum = 0;
            for (Row row : rows) {
                sum += write(out, file, row, corrected);
            }
            if (branch.isWorkbook()) {
                @Nullable Object[] total = new Object[branch.head().size()];
                total[0] = "Tổng cộng";
                total[PRICE] = sum;
                truth.damage(place(file, out.row(total)), "total", "");
            }
            truth.file(branch.source(), file, out.lines() - heads);
        }
    }

    /** Returns the price. */
    private long write(Table out, String file, Row row, boolean corrected) {
        Dirt dirt = Dirt.of(scene, branch.teller(), row.order);
        boolean wrong = isInWrongUnit(row) && !corrected;
        int price = row.line.cents() / (wrong ? THOUSAND : 1);
        int cost = row.line.product().cost() / (wrong ? THOUSAND : 1);
        List<@Nullable Object> cells = cells(row, price / branch.unit(), cost / branch.unit());
        if (dirt.isUnreadable() && !isInWrongUnit(row)) {
            damage(cells, dirt.chance());
            truth.damage(place(file, out.row(cells.toArray())), "unreadable", row.order);
            return 0;
        }
        long line = written(out, file, row, cells, price);
        if (wrong) {
            truth.damage(place(file, line), "wrong unit", "thousands");
            truth.damage(place(file, line), "superseded", row.order);
        } else if (dirt.isRepeated() && !corrected) {
            truth.damage(place(file, written(out, file, row, cells, price)), "repeated", row.order);
        }
        return price / branch.unit();
    }

    private long written(Table out, String file, Row row, List<@Nullable Object> cells, int price) {
        long line = out.row(cells.toArray());
        truth.line(
                place(file, line),
                row.order,
                row.person,
                new Purchase(row.day.atStartOfDay(), List.of(), -1),
                new Purchase.Line(row.line.product(), 1, price),
                null);
        return line;
    }

    private List<@Nullable Object> cells(Row row, int price, int cost) {
        Person person = row.person;
        String customer = branch.customer(person.number());
        Pen.Entry entry = entries.computeIfAbsent(person.number(), each -> pen.entry(person, customer, row.day));
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.order);
        cells.add(branch.isWorkbook() ? row.day : row.day.format(branch.day()));
        cells.add(customer);
        cells.add(entry.name());
        cells.add(entry.phone());
        cells.add(row.line.product().code());
        cells.add(row.line.product().name());
        cells.add(1);
        cells.add(price);
        cells.add(branch.currency());
        cells.add(Addresses.province(person.town(), row.day));
        cells.add(cost);
        if (cells.size() < branch.head().size()) {
            Vehicle vehicle = Vehicle.of(scene, person);
            cells.add(vehicle.plate());
            cells.add(vehicle.number());
        }
        return cells;
    }

    /** No day, or words where the price should be. */
    private static void damage(List<@Nullable Object> cells, Chance chance) {
        if (chance.happens(0.5)) {
            cells.set(DAY, "32/13");
        } else {
            cells.set(PRICE, "?");
        }
    }

    private boolean isInWrongUnit(Row row) {
        return branch.equals(Branch.SAIGON)
                && scene.asked().dirt(branch.teller()) > 0
                && YearMonth.from(row.day).equals(WRONG_UNIT);
    }

    private Table open(Path file) {
        return branch.isWorkbook() ? new Sheet(file, branch.source()) : new Csv(file, branch.charset(), ',', false);
    }

    private Truth.Place place(String file, long line) {
        return new Truth.Place(branch.source(), branch.currency(), file, line);
    }

    private record Row(String order, LocalDate day, Person person, Purchase.Line line) {}
}
