package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.text.DatePurpose;
import io.clientele.text.EventKinds;
import io.clientele.warehouse.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The select that reads a table of events: one typed column a meaning. What no meaning of an event takes is a property of it. */
final class EventReading {

    private static final Set<Meaning> OF_THE_EVENT = EnumSet.of(
            Meaning.EVENT_KEY,
            Meaning.EVENT_KIND,
            Meaning.EVENT_DATE,
            Meaning.CHANNEL,
            Meaning.TOUCHPOINT,
            Meaning.PRODUCT_KEY,
            Meaning.IGNORED);

    private static final Set<Meaning> OF_THE_PERSON = EnumSet.of(
            Meaning.CUSTOMER_KEY,
            Meaning.CUSTOMER_NAME,
            Meaning.EMAIL,
            Meaning.PHONE,
            Meaning.COUNTRY,
            Meaning.REGION,
            Meaning.CITY,
            Meaning.BIRTH_DATE,
            Meaning.GENDER);

    private final Receipt receipt;
    private final ColumnValues values;
    private final Dialect dialect;

    EventReading(Receipt receipt, ColumnValues values, Dialect dialect) {
        this.receipt = receipt;
        this.values = values;
        this.dialect = dialect;
    }

    /** Of a table of events: one row a row. */
    String select(String rows) {
        return "select line, fault, raw, repair_no, replaced"
                + ",\n    " + values.recordKey() + " as source_key"
                + ",\n    " + values.name() + " as full_name"
                + ",\n    " + values.email() + " as email"
                + ",\n    " + values.phone() + " as phone"
                + ",\n    " + values.named(Meaning.COUNTRY) + " as country"
                + ",\n    " + values.named(Meaning.REGION) + " as region"
                + ",\n    " + values.named(Meaning.CITY) + " as city"
                + ",\n    " + values.born() + " as born"
                + ",\n    " + values.named(Meaning.GENDER) + " as gender"
                + ",\n    " + values.moment(Meaning.EVENT_DATE, DatePurpose.ORDER) + " as local_time"
                + ",\n    " + values.trimmed(Meaning.EVENT_DATE) + " as date_text"
                + ",\n    " + values.named(Meaning.EVENT_KEY) + " as event_key"
                + ",\n    " + kind() + " as kind"
                + ",\n    " + filled(Meaning.CHANNEL) + " as channel"
                + ",\n    " + filled(Meaning.TOUCHPOINT) + " as touchpoint"
                + ",\n    " + product() + " as product_id"
                + ",\n    " + values.named(Meaning.PRODUCT_NAME) + " as product_name"
                + "\nfrom " + rows;
    }

    /** Where no column tells it, the head of the moment may: "call time", "visit date". */
    private String kind() {
        if (receipt.has(Meaning.EVENT_KIND)) {
            return receipt.column(Meaning.EVENT_KIND)
                    .map(column -> "event_kind(" + column.column() + ")")
                    .orElseThrow();
        }
        return receipt.column(Meaning.EVENT_DATE)
                .flatMap(column -> EventKinds.ofMoment(column.header()))
                .map(dialect::quoted)
                .orElse("cast(null as varchar)");
    }

    private String product() {
        return receipt.has(Meaning.PRODUCT_KEY)
                ? values.named(Meaning.PRODUCT_KEY)
                : values.named(Meaning.PRODUCT_NAME);
    }

    private String filled(Meaning meaning) {
        return "nullif(" + values.trimmed(meaning) + ", '')";
    }

    /** Columns that tell more of the event: all that no column of its own takes. */
    List<ColumnMapping> properties() {
        return receipt.columns().stream().filter(column -> !isTaken(column)).toList();
    }

    private boolean isTaken(ColumnMapping column) {
        Meaning meaning = column.meaning();
        boolean names = meaning == Meaning.PRODUCT_NAME && !receipt.has(Meaning.PRODUCT_KEY);
        return names || OF_THE_EVENT.contains(meaning) || OF_THE_PERSON.contains(meaning);
    }
}
