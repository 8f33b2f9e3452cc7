package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.text.DatePurpose;
import io.clientele.warehouse.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The select that reads a receipt's rows by their mapping: one typed column a meaning, null where the table has none. What a
 * column means is decided; this only says how its text becomes a value.
 */
final class Reading {

    /**
     * Price times quantity. A product of two decimals of 18 digits has 8 places: from 10 billion on it needs more digits, which takes
     * three times as long.
     */
    static final String PRODUCT = "case when abs(quantity) < 90000 and abs(unit_price) < 100000"
            + " then cast(quantity * unit_price as decimal(18, 4))"
            + " else try_cast(cast(quantity as decimal(38, 4)) * unit_price as decimal(18, 4)) end";

    private final Receipt receipt;
    private final Dialect dialect;
    private final ColumnValues values;

    Reading(Receipt receipt, Dialect dialect, ColumnValues values) {
        this.receipt = receipt;
        this.dialect = dialect;
        this.values = values;
    }

    ColumnValues values() {
        return values;
    }

    /**
     * One row a row of the table, broken ones too, with the columns that hang on the row; the others are {@link
     * #held}.
     *
     * @param rows where to read them, with {@code number_above} and {@code day_above}; see {@link BelowFirstRow}
     */
    String ofOrders(String rows) {
        StringBuilder select = new StringBuilder("select line, repair_no, replaced, fault, day_above as date_text");
        orderColumns().entrySet().stream()
                .filter(column -> !HeldColumns.isConstant(column) && !isWorkedOut(column.getKey()))
                .forEach(column -> select.append(",\n    ")
                        .append(column.getValue())
                        .append(" as ")
                        .append(column.getKey()));
        if (isWorkedOut("amount") && receipt.has(Meaning.LINE_DISCOUNT)) {
            select.append(",\n    cast(coalesce(abs(")
                    .append(values.number(Meaning.LINE_DISCOUNT))
                    .append("), 0) as decimal(38, 4)) as line_discount");
        }
        String read = select.append("\nfrom ").append(rows).toString();
        return isWorkedOut("amount") ? "select r.*, " + product() + " as amount\nfrom (\n" + read + "\n) as r" : read;
    }

    /** The amount of a row that tells a price only. */
    private boolean isWorkedOut(String column) {
        return column.equals("amount") && !receipt.tellsAmounts() && receipt.has(Meaning.UNIT_PRICE);
    }

    /** Price times quantity, less the line's own discount. */
    private String product() {
        String product = PRODUCT;
        if (receipt.has(Meaning.LINE_DISCOUNT)) {
            product = "try_cast(" + product
                    + " - case when quantity < 0 then -1 else 1 end * line_discount as decimal(18, 4))";
        }
        return receipt.has(Meaning.DOCUMENT_KIND)
                ? "case when credit then cast(-abs(" + product + ") as decimal(18, 4)) else " + product + " end"
                : product;
    }

    /** Which of its columns the rows of an order table have to hold. */
    HeldColumns held() {
        return new HeldColumns(receipt, orderColumns(), totalOnly());
    }

    private Map<String, String> orderColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("order_key", values.named("number_above"));
        columns.put("local_time", values.moment(Meaning.ORDER_DATE, "day_above", DatePurpose.ORDER));
        columns.put("source_key", values.recordKey());
        columns.put("full_name", values.name());
        columns.put("country", values.named(Meaning.COUNTRY));
        columns.put("region", values.named(Meaning.REGION));
        columns.put("city", values.named(Meaning.CITY));
        columns.put("product_id", productId());
        columns.put("product_name", values.named(Meaning.PRODUCT_NAME));
        columns.put("quantity", takenBack(quantity()));
        columns.put("unit_price", values.number(Meaning.UNIT_PRICE));
        columns.put("unit_cost", values.number(Meaning.UNIT_COST));
        columns.put("line_cost", values.number(Meaning.LINE_COST));
        columns.put("amount", takenBack(amount()));
        columns.put("shipping", values.number(Meaning.SHIPPING));
        columns.put("order_discount", values.number(Meaning.ORDER_DISCOUNT));
        columns.put("refund", values.number(Meaning.REFUND));
        columns.put("currency", values.currency());
        columns.put("status", values.lower(Meaning.STATUS));
        columns.put("payment_status", values.lower(Meaning.PAYMENT_STATUS));
        columns.put("payment_method", values.lower(Meaning.PAYMENT_METHOD));
        columns.put("test", values.lower(Meaning.TEST));
        columns.put("cancelled", values.trimmed(Meaning.CANCELLED_ON));
        columns.put("email", values.email());
        columns.put("phone", values.phone());
        columns.put("born", values.born());
        columns.put("gender", values.named(Meaning.GENDER));
        columns.put("channel", values.named(Meaning.CHANNEL));
        columns.put("credit", credit());
        return columns;
    }

    /** The text of a row's day and of its money, for rows in which it cannot be read. */
    Map<String, String> unread() {
        return Map.of("date", values.trimmed(Meaning.ORDER_DATE), "amount", money());
    }

    /** Whether each row tells its amount, and also what makes it: with neither tax nor discount between them. */
    boolean hasBoth() {
        return (receipt.has(Meaning.AMOUNT) || receipt.has(Meaning.AMOUNT_NET))
                && receipt.has(Meaning.UNIT_PRICE)
                && receipt.has(Meaning.QUANTITY)
                && !receipt.has(Meaning.LINE_DISCOUNT)
                && !receipt.has(Meaning.TAX);
    }

    /** Columns that differ on almost all rows of an order table that are not equal. */
    List<String> likelyAlike() {
        return receipt.has(Meaning.ORDER_KEY)
                ? List.of("order_key", "product_id", "amount")
                : List.of("source_key", "local_time", "product_id", "amount");
    }

    /** Whether the only money is the order's, standing on each of its rows. */
    boolean totalOnly() {
        return !receipt.tellsAmounts() && !receipt.has(Meaning.UNIT_PRICE);
    }

    /** On a credit note each sum goes back, with a minus or without. */
    private String takenBack(String number) {
        return receipt.has(Meaning.DOCUMENT_KIND)
                ? "case when " + credit() + " then cast(-abs(" + number + ") as decimal(18, 4)) else " + number + " end"
                : number;
    }

    private String credit() {
        return receipt.column(Meaning.DOCUMENT_KIND)
                .map(column -> "coalesce(regexp_full_match(trim(lower(" + column.column() + ")), "
                        + dialect.quoted(OrderStates.CREDIT) + "), false)")
                .orElse("false");
    }

    private String amount() {
        if (receipt.has(Meaning.AMOUNT_NET)) {
            return values.number(Meaning.AMOUNT_NET);
        }
        if (receipt.has(Meaning.AMOUNT)) {
            return values.number(Meaning.AMOUNT);
        }
        if (receipt.has(Meaning.AMOUNT_WITH_TAX)) {
            String tax = receipt.has(Meaning.TAX) ? values.number(Meaning.TAX) : "0";
            return "try_cast(cast(" + values.number(Meaning.AMOUNT_WITH_TAX) + " as decimal(38, 4)) - " + tax
                    + " as decimal(18, 4))";
        }
        return values.number(Meaning.ORDER_TOTAL);
    }

    private String money() {
        for (Meaning meaning : ColumnValues.MONEY) {
            if (receipt.has(meaning)) {
                return values.trimmed(meaning);
            }
        }
        throw new IllegalStateException("A table of orders has money");
    }

    private String quantity() {
        return receipt.column(Meaning.QUANTITY)
                .map(column -> "coalesce(" + values.fastNumber(column) + ", read_quantity(" + column.column() + ", "
                        + dialect.quoted(values.mark(column)) + "))")
                .orElseGet(() -> {
                    String amount = receipt.has(Meaning.UNIT_PRICE) && !receipt.tellsAmounts()
                            ? values.number(Meaning.UNIT_PRICE)
                            : amount();
                    return "cast(case when " + amount + " < 0 then -1 else 1 end as decimal(18, 4))";
                });
    }

    /** The column whose text is the amount of a row as it stands; none where it is worked out. */
    Optional<Meaning> moneyOfRows() {
        return ColumnValues.MONEY.stream()
                .filter(meaning -> meaning != Meaning.UNIT_PRICE && receipt.has(meaning))
                .findFirst()
                .filter(meaning -> receipt.tellsAmounts() || totalOnly());
    }

    private String productId() {
        return receipt.has(Meaning.PRODUCT_KEY)
                ? values.named(Meaning.PRODUCT_KEY)
                : values.named(Meaning.PRODUCT_NAME);
    }
}
