package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.text.DatePurpose;

/** The select that reads a customer-level table: one typed column a meaning. */
final class PeopleReading {

    private final Receipt receipt;
    private final ColumnValues values;

    PeopleReading(Receipt receipt, ColumnValues values) {
        this.receipt = receipt;
        this.values = values;
    }

    /** Of a customer-level table: one row a row. */
    String select(String rows) {
        return "select line, fault, raw, repair_no, replaced"
                + ",\n    " + loneZero() + " as source_key"
                + ",\n    " + values.name() + " as full_name"
                + ",\n    " + values.named(Meaning.COUNTRY) + " as country"
                + ",\n    " + values.named(Meaning.REGION) + " as region"
                + ",\n    " + values.named(Meaning.CITY) + " as city"
                + ",\n    " + values.moment(Meaning.REGISTERED_ON, DatePurpose.ORDER) + " as registered"
                + ",\n    cast(" + values.number(Meaning.PURCHASES) + " as bigint) as purchases"
                + ",\n    " + values.number(Meaning.TOTAL_SPENT) + " as amount"
                + ",\n    " + values.moment(Meaning.FIRST_DAY, DatePurpose.ORDER) + " as first_time"
                + ",\n    " + values.moment(Meaning.LAST_DAY, DatePurpose.ORDER) + " as last_time"
                + ",\n    " + values.email() + " as email"
                + ",\n    " + values.phone() + " as phone"
                + ",\n    " + values.moment(Meaning.BIRTH_DATE, DatePurpose.BIRTH) + " as born"
                + ",\n    " + values.number(Meaning.BIRTH_YEAR) + " as birth_year"
                + ",\n    " + values.named(Meaning.GENDER) + " as gender"
                + ",\n    " + values.currency() + " as currency"
                + ",\n    cast(" + values.number(Meaning.RECENCY_DAYS) + " as integer) as recency_days"
                + ",\n    " + values.equalRow() + " as equal_row"
                + "\nfrom " + rows;
    }

    /** In a customer table a 0 that occurs once is an id. */
    private String loneZero() {
        return receipt.column(Meaning.CUSTOMER_KEY)
                .map(column -> "case when trim(" + column.column() + ") = '0' and count(*) over (partition by trim("
                        + column.column() + ")) = 1 then '0' else " + values.recordKey() + " end")
                .orElseGet(values::recordKey);
    }
}
