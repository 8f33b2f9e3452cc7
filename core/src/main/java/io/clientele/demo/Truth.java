package io.clientele.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is so, in plain files beside those of the sources; money in the smallest unit of its currency. */
final class Truth implements AutoCloseable {

    private final Csv people;
    private final Csv records;
    private final Csv variants;
    private final Csv lines;
    private final Csv damage;
    private final Csv value;
    private final Csv files;

    Truth(Path folder) {
        this.people = file(folder, "people");
        this.records = file(folder, "records");
        this.variants = file(folder, "variants");
        this.lines = file(folder, "lines");
        this.damage = file(folder, "damage");
        this.value = file(folder, "value");
        this.files = file(folder, "files");
        people.row(
                "person",
                "market",
                "name",
                "born",
                "country",
                "province",
                "town",
                "phone",
                "mail",
                "bound_by",
                "bound_to",
                "company",
                "moves",
                "first_day",
                "rate_per_day",
                "lifetime_days",
                "regular");
        records.row("source", "key", "person");
        variants.row("source", "key", "person", "field", "form", "written");
        lines.row(
                "source",
                "file",
                "line",
                "order",
                "person",
                "day",
                "product",
                "quantity",
                "currency",
                "amount",
                "unit_cost",
                "returns_order");
        damage.row("source", "file", "line", "damage", "detail");
        value.row(
                "source",
                "person",
                "currency",
                "sold",
                "returned",
                "discounts",
                "cost",
                "margin",
                "served",
                "margin_served");
        files.row("source", "file", "rows");
        affinities(folder);
    }

    private static Csv file(Path folder, String name) {
        return new Csv(folder.resolve(name + ".csv"), StandardCharsets.UTF_8, ',', false);
    }

    /** What goes with what: of a thousand orders with the first, so many have the other because of it. */
    private static void affinities(Path folder) {
        try (Csv affinities = file(folder, "affinities")) {
            affinities.row("product", "with", "per_thousand");
            Rows.of("affinities").forEach(row -> affinities.row(row.toArray()));
        }
    }

    /** @param habits of who buys; null of who never does */
    void person(Scene scene, Person person, @Nullable Habits habits) {
        Tie tie = scene.people().tie(person.number());
        people.row(
                person.number(),
                person.market().word(),
                person.name(),
                person.born(),
                person.town().country(),
                person.town().province(),
                person.town().name(),
                scene.contacts().phone(person),
                scene.contacts().mail(person).orElse(null),
                tie.word(),
                tie == Tie.NONE ? null : person.number() - 1,
                scene.contacts().company(person).orElse(null),
                scene.addresses().moved(person).orElse(null),
                habits == null ? null : Asked.FROM.plusDays(habits.first()),
                habits == null ? null : decimal(habits.rate()),
                habits == null ? null : decimal(habits.lifetime()),
                habits == null ? null : habits.regular());
    }

    /** What a source wrote otherwise than the person would: the form, and how it looks. */
    void variant(Record of, Variant variant) {
        variants.row(of.source, of.key, of.person, variant.field, variant.form, variant.written);
    }

    /** In figures of its own: how a double is written differs between versions of Java. */
    private static String decimal(double number) {
        return new BigDecimal(number).setScale(9, RoundingMode.HALF_EVEN).toPlainString();
    }

    void record(Record record) {
        records.row(record.source, record.key, record.person);
    }

    /** @param returnsOrder the order of which this gives something back */
    void line(
            Place place,
            String order,
            Person person,
            Purchase purchase,
            Purchase.Line line,
            @Nullable String returnsOrder) {
        lines.row(
                place.source,
                place.file,
                place.line,
                order,
                person.number(),
                purchase.at().toLocalDate(),
                line.product().code(),
                line.quantity(),
                place.currency,
                line.amount(),
                line.product().cost(),
                returnsOrder);
    }

    /** @param rows below the heads */
    void file(String source, String name, long rows) {
        files.row(source, name, rows);
    }

    /** @param detail which field or period, or the key of the row */
    void damage(Place place, String what, String detail) {
        damage.row(place.source, place.file, place.line == 0 ? null : place.line, what, detail);
    }

    /** In the currency of the source. */
    void worth(Place place, long person, Worth worth) {
        List<Object> row = new ArrayList<>(List.of(place.source, person, place.currency));
        row.addAll(worth.figures());
        value.row(row.toArray());
    }

    @Override
    public void close() {
        people.close();
        records.close();
        variants.close();
        lines.close();
        damage.close();
        value.close();
        files.close();
    }

    /**
     * Where a row stands, and the currency of its source.
     *
     * @param line 0 = none
     */
    record Place(String source, String currency, String file, long line) {
        Place(String source, String file, long line) {
            this(source, "", file, line);
        }
    }

    /** A record of a source, and who it is. */
    record Record(String source, String key, long person) {}

    /** @param written null where nothing is */
    record Variant(String field, String form, @Nullable String written) {}
}
