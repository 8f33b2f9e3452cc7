package io.clientele.run;

import io.clientele.clean.KnownCustomers;
import io.clientele.clean.ReadRows;
import io.clientele.collect.file.PassedOver;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What taking files in would do.
 *
 * @param tables one a receipt that would be given
 * @param passedOver what would not be taken, and why
 * @param received tells the receipts that were there: with others it may come out otherwise
 */
public record Checked(List<Table> tables, List<PassedOver> passedOver, String received) {

    public Checked {
        tables = List.copyOf(tables);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * @param receipt as the receipt would tell it afterwards, findings and all, in English
     * @param parts kept, set aside and already known, by currency: together they are the file
     * @param replaces the table is known with another meaning of its columns, and takes that one's place
     * @param customers null where they cannot be told: of products, or where it replaces what is there
     * @param reasons why rows would be set aside, the most frequent first
     * @param fields how full and how readable each column is
     * @param rows the first rows, as they came and as they were read
     */
    public record Table(
            Map<String, @Nullable Object> receipt,
            List<Part> parts,
            boolean replaces,
            @Nullable KnownCustomers customers,
            List<Reason> reasons,
            List<Field> fields,
            List<ReadRows> rows) {

        public Table {
            parts = List.copyOf(parts);
            reasons = List.copyOf(reasons);
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param part kept, set_aside or already_known
     * @param currency null where none is told, as of rows in which no amount can be read
     */
    public record Part(
            String part,
            @Nullable String currency,
            long rows,
            @Nullable BigDecimal amount) {}

    /** @param first some of the rows, in the order of the file */
    public record Reason(String reason, long rows, List<Aside> first) {

        public Reason {
            first = List.copyOf(first);
        }
    }

    /**
     * @param raw the text of a row that could not be split
     * @param values one a column, as it came
     */
    public record Aside(long line, @Nullable String raw, List<@Nullable String> values) {}

    /** @param valid null where any text will do */
    public record Field(
            String column, long rows, long filled, @Nullable Long valid) {}
}
