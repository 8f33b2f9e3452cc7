package io.clientele.run;

import io.clientele.collect.ColumnWord;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Inputs;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody enters on one customer's page comes in as all else does: as a table of one row, under the source of the
 * customer's latest record, with a receipt that can be withdrawn.
 */
public final class ByHand {

    /** How the names of such tables begin. */
    public static final String FILE = "by-hand ";

    private static final String KEY = "customer";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final PlanSettings settings;
    private final Clock clock;

    public ByHand(Workspace workspace, PlanSettings settings, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to come in.
     *
     * @param key of the customer's latest record in its source
     * @param value as a file writes it
     */
    public record Entry(String source, String key, String attribute, String value) {}

    /**
     * Reads what was typed; empty where the customer has that value already.
     *
     * @param typed null or blank = there is no value
     * @throws InvalidInputException where there is no such customer or field, or it is no value of the field
     */
    public Optional<Entry> asked(
            Engine session, String customer, String attribute, @Nullable String typed, String lang) {
        String literal = ScopedId.literal(ScopedId.read("customer", customer, 'c'));
        Row record = record(session, customer, literal);
        CustomerFields.Field field = CustomerFields.of(session).named(attribute);
        if (field.retired() || field.ofOrders()) {
            throw new InvalidInputException(new Problem(
                    field.retired() ? "run.retiredAttribute" : "run.attributeOfOrders",
                    attribute,
                    Map.of("name", attribute, "found", attribute),
                    field.retired()
                            ? "This field is out of use; bring it back first."
                            : "Files of orders tell this of each first order; it cannot be entered."));
        }
        boolean empties = typed == null || typed.isBlank();
        String value = empties
                ? EnteredValue.NOTHING
                : new EnteredValue(lang, LocalDate.ofInstant(clock.instant(), settings.zone()))
                        .read(field.kind(), String.valueOf(typed));
        String now = now(session, literal, field);
        boolean same = empties ? now == null : value.equals(now);
        return same
                ? Optional.empty()
                : Optional.of(
                        new Entry(String.valueOf(record.text(1)), String.valueOf(record.text(2)), attribute, value));
    }

    /** The latest told of the customer's records; refused where its key would not be read from a file as it is. */
    private static Row record(Engine session, String customer, String literal) {
        List<Row> records = session.rows(
                "latest record",
                "select p.source, p.source_key, named(p.source_key) is not distinct from p.source_key from unify.memberships"
                        + " as m join clean.parties as p on p.record_id = m.record_id and p.known_to is null where m.known_to"
                        + " is null and m.customer_id = " + literal
                        + " order by p.turn * 1000000000000 + p.line desc, p.record_id, p.receipt_id limit 1");
        if (records.isEmpty()) {
            throw new InvalidInputException(Problem.of(
                    "run.noCustomer", customer, "There is no customer with this id; the list shows all there are."));
        }
        if (!records.get(0).flag(3)) {
            throw new InvalidInputException(Problem.of(
                    "run.noKeyToEnter",
                    customer,
                    "The record of this customer has no number, e-mail or name that a table could name it by."));
        }
        return records.get(0);
    }

    /** The value that holds, as a file writes it. */
    private static @Nullable String now(Engine session, String literal, CustomerFields.Field field) {
        List<Row> told = session.rows(
                "value of a field",
                "select text_value, number_value, date_value from unify.attribute_values where from_at is null and customer_id = "
                        + literal + " and attribute = ? order by turn desc, line desc, 1 limit 1",
                field.name());
        if (told.isEmpty()) {
            return null;
        }
        Row row = told.get(0);
        if (!row.isNull(3)) {
            return String.valueOf(row.day(3));
        }
        BigDecimal number = row.decimal(2);
        if (field.kind().equals("number") && number != null) {
            return new EnteredValue("en", LocalDate.EPOCH).read("number", number.toPlainString());
        }
        return row.text(1);
    }

    /** Takes it in; nothing is computed, because whoever reads values reads them as they stand. */
    public Receipt take(Entry entry, Progress progress) {
        String name = FILE + MOMENT.format(clock.instant()) + ".csv";
        Path file = workspace.scratch(name);
        try {
            Files.writeString(file, line(KEY, entry.attribute()) + line(entry.key(), entry.value()));
            PlanSettings how = settings.of(entry.source())
                    .with(Map.of(
                            KEY,
                            new ColumnWord(Meaning.CUSTOMER_KEY, null),
                            entry.attribute(),
                            new ColumnWord(Meaning.ATTRIBUTE, null)));
            new Plan(workspace, how, clock, progress).take(Inputs.written(file, List.of(KEY, entry.attribute())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            Workspace.delete(file);
        }
        return new Receipts(workspace.engine())
                .believed().stream()
                        .filter(receipt -> receipt.table().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("What was entered did not come in"));
    }

    private static String line(String one, String other) {
        return quoted(one) + "," + quoted(other) + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
