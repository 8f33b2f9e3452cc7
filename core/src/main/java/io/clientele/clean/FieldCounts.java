package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts, of each column that means something, the rows that fill it and those in which it could be read, and has the values told that
 * could not. What the cleaning has read already is not read again.
 */
final class FieldCounts {

    /** Columns of a reading that hold what a column of the table says, and nothing else. */
    private static final Map<Meaning, String> READ = Map.ofEntries(
            Map.entry(Meaning.ORDER_KEY, "order_key"),
            Map.entry(Meaning.ORDER_DATE, "local_time"),
            Map.entry(Meaning.CUSTOMER_NAME, "full_name"),
            Map.entry(Meaning.EMAIL, "email"),
            Map.entry(Meaning.PHONE, "phone"),
            Map.entry(Meaning.PRODUCT_KEY, "product_id"),
            Map.entry(Meaning.PRODUCT_NAME, "product_name"),
            Map.entry(Meaning.QUANTITY, "quantity"),
            Map.entry(Meaning.UNIT_PRICE, "unit_price"),
            Map.entry(Meaning.UNIT_COST, "unit_cost"),
            Map.entry(Meaning.LINE_COST, "line_cost"),
            Map.entry(Meaning.SHIPPING, "shipping"),
            Map.entry(Meaning.ORDER_DISCOUNT, "order_discount"),
            Map.entry(Meaning.REFUND, "refund"),
            Map.entry(Meaning.CHANNEL, "channel"),
            Map.entry(Meaning.COUNTRY, "country"),
            Map.entry(Meaning.REGION, "region"),
            Map.entry(Meaning.CITY, "city"),
            Map.entry(Meaning.BIRTH_DATE, "born"),
            Map.entry(Meaning.GENDER, "gender"),
            Map.entry(Meaning.REGISTERED_ON, "registered"),
            Map.entry(Meaning.PURCHASES, "purchases"),
            Map.entry(Meaning.TOTAL_SPENT, "amount"),
            Map.entry(Meaning.FIRST_DAY, "first_time"),
            Map.entry(Meaning.LAST_DAY, "last_time"),
            Map.entry(Meaning.RECENCY_DAYS, "recency_days"),
            Map.entry(Meaning.DAY, "day"),
            Map.entry(Meaning.RATE, "rate"),
            Map.entry(Meaning.RATE_PER_BASE, "rate"),
            Map.entry(Meaning.COST, "amount"),
            Map.entry(Meaning.CAMPAIGN, "campaign"),
            Map.entry(Meaning.SEGMENT, "segment"),
            Map.entry(Meaning.EVENT_KEY, "event_key"),
            Map.entry(Meaning.EVENT_KIND, "kind"),
            Map.entry(Meaning.EVENT_DATE, "local_time"),
            Map.entry(Meaning.TOUCHPOINT, "touchpoint"));

    /** Whose values are names of something: {@code -} and {@code unknown} fill the cell and name nothing. */
    private static final Set<Meaning> NAMES =
            Set.of(Meaning.CUSTOMER_KEY, Meaning.PRODUCT_KEY, Meaning.PRODUCT_NAME, Meaning.CATEGORY);

    /** Whose text has to be read; without a readable day or amount of an order a row does not go in at all. */
    private static final Set<Meaning> READERS = Set.of(
            Meaning.EMAIL,
            Meaning.PHONE,
            Meaning.BIRTH_DATE,
            Meaning.BIRTH_YEAR,
            Meaning.REGISTERED_ON,
            Meaning.FIRST_DAY,
            Meaning.LAST_DAY,
            Meaning.UNIT_PRICE,
            Meaning.UNIT_COST,
            Meaning.LINE_COST,
            Meaning.SHIPPING,
            Meaning.ORDER_DISCOUNT,
            Meaning.REFUND,
            Meaning.PURCHASES,
            Meaning.TOTAL_SPENT,
            Meaning.RECENCY_DAYS);

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Receipt receipt;
    private final Reading reading;

    FieldCounts(ReceiptSteps steps, Receipt receipt, Reading reading) {
        this.steps = steps;
        this.engine = steps.engine();
        this.receipt = receipt;
        this.reading = reading;
    }

    /**
     * @param rows where the rows of the table are read from
     * @param read table of what was read out of each
     */
    void keep(String rows, String read) {
        List<ColumnMapping> columns = receipt.columns().stream()
                .filter(column -> column.meaning() != Meaning.IGNORED)
                .filter(this::counts)
                .toList();
        Set<String> there = engine.columns("select * from " + read + " limit 0").stream()
                .map(Engine.Column::name)
                .collect(Collectors.toSet());
        List<String> cells = new ArrayList<>(List.of("count(*)"));
        List<String> values = new ArrayList<>(List.of("count(*)"));
        for (ColumnMapping column : columns) {
            cells.add("count(" + text(column, there) + ")");
            Optional<String> held = held(column).filter(there::contains);
            cells.add(held.isPresent() ? "null" : valid(column));
            values.add(held.map(name -> "count(r." + name + ")").orElse("null"));
        }
        Row filled = count(cells, rows + " where not replaced");
        // A row that a repair brought again is counted as the repair has it.
        Row valid = count(
                values,
                read + " as r left join (select line, max(repair_no) as latest from " + read
                        + " where repair_no > 0 group by line) as l on l.line = r.line"
                        + " where l.latest is null or l.latest = r.repair_no");
        Map<ColumnMapping, String> unread = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            int judged = 2 * place + 3;
            ColumnMapping column = columns.get(place);
            Long whole = valid.isNull(place + 2) ? number(filled, judged) : number(valid, place + 2);
            keep(column, filled.number(1), filled.number(judged - 1), whole);
            if (whole != null && whole < filled.number(judged - 1)) {
                value(column, there).ifPresent(value -> unread.put(column, value));
            }
        }
        new OddValues(steps, receipt, reading).unread(unread, rows);
    }

    /** What was read of a column whose texts have to be read; of names and the like any text is one. */
    private Optional<String> value(ColumnMapping column, Set<String> there) {
        if (!READERS.contains(column.meaning()) && !column.isOfNumbers()) {
            return Optional.empty();
        }
        Optional<String> held = held(column).filter(there::contains);
        return held.isPresent()
                ? held.map(name -> "r." + name)
                : Optional.of(reading.values().number(column));
    }

    private boolean counts(ColumnMapping column) {
        return column.meaning() == Meaning.ATTRIBUTE
                || receipt.column(column.meaning()).filter(column::equals).isPresent();
    }

    private void keep(ColumnMapping column, long rows, long filled, @Nullable Long valid) {
        steps.afterwards(() -> engine.run(
                "clean.field_counts",
                "insert into clean.field_counts values (?, ?, ?, ?, ?, ?, ?)",
                receipt.id(),
                receipt.columns().indexOf(column) + 1,
                column.meaning().word(),
                column.meaning() == Meaning.ATTRIBUTE ? column.header() : null,
                rows,
                filled,
                valid));
    }

    /** What an order says on its first row only counts for the rows below. */
    private static String text(ColumnMapping column, Set<String> there) {
        if (!there.contains("makes_line")) {
            return column.column();
        }
        return switch (column.meaning()) {
            case ORDER_KEY -> "number_above";
            case ORDER_DATE -> "day_above";
            default -> column.column();
        };
    }

    private Optional<String> held(ColumnMapping column) {
        return column.meaning() == Meaning.CUSTOMER_KEY && namesAlone()
                ? Optional.of("source_key")
                : held(column.meaning(), reading);
    }

    /** The column of a reading that holds what a column of the table says. */
    static Optional<String> held(Meaning meaning, Reading reading) {
        return reading.moneyOfRows().filter(meaning::equals).isPresent()
                ? Optional.of("amount")
                : Optional.ofNullable(READ.get(meaning));
    }

    /** Else a row without a number may still have a key. */
    private boolean namesAlone() {
        return !receipt.has(Meaning.EMAIL) && !receipt.has(Meaning.PHONE) && !receipt.has(Meaning.CUSTOMER_NAME);
    }

    private String valid(ColumnMapping column) {
        boolean number = column.meaning().content() == Meaning.Content.NUMBER || column.isOfNumbers();
        if (number) {
            return "count(" + reading.values().number(column) + ")";
        }
        return NAMES.contains(column.meaning()) || column.meaning() == Meaning.ATTRIBUTE
                ? "count(" + reading.values().named(column.column()) + ")"
                : "null";
    }

    private Row count(List<String> counts, String from) {
        return engine.rows("clean.field_counts", "select " + String.join(", ", counts) + " from " + from)
                .get(0);
    }

    private static @Nullable Long number(Row row, int column) {
        return row.isNull(column) ? null : row.number(column);
    }
}
