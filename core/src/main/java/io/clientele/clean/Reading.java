package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.MoneyFormat;
import io.clientele.collect.Receipt;
import io.clientele.text.DatePurpose;
import io.clientele.text.Nobody;
import io.clientele.warehouse.Dialect;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The select that reads a receipt's rows by their mapping: one typed column a meaning, null where the table has none. What a
 * column means is decided; this only says how its text becomes a value.
 */
final class Reading {

    private static final List<Meaning> MONEY = List.of(
            Meaning.AMOUNT_NET,
            Meaning.AMOUNT,
            Meaning.AMOUNT_WITH_TAX,
            Meaning.UNIT_PRICE,
            Meaning.ORDER_TOTAL,
            Meaning.TOTAL_SPENT);

    /** What places a row, so that it stands on each, told or not. */
    private static final Set<String> KEYED = Set.of("order_key", "local_time", "source_key", "quantity", "amount");

    private final Receipt receipt;
    private final Dialect dialect;
    private final LocalDate today;

    Reading(Receipt receipt, Dialect dialect, LocalDate today) {
        this.receipt = receipt;
        this.dialect = dialect;
        this.today = today;
    }

    /**
     * One row a row of the table, broken ones too, with the columns that hang on the row; the others are {@link
     * #constants}.
     *
     * @param rows where to read them, with {@code number_above} and {@code day_above}; see {@link BelowFirstRow}
     */
    String ofOrders(String rows) {
        StringBuilder select = new StringBuilder("select line, repair_no, replaced, fault, day_above as date_text");
        orderColumns().entrySet().stream()
                .filter(column -> !isConstant(column) && !isWorkedOut(column.getKey()))
                .forEach(column -> select.append(",\n    ")
                        .append(column.getValue())
                        .append(" as ")
                        .append(column.getKey()));
        String read = select.append("\nfrom ").append(rows).toString();
        return isWorkedOut("amount") ? "select r.*, " + product() + " as amount\nfrom (\n" + read + "\n) as r" : read;
    }

    /** The amount of a row that tells a price only. */
    private boolean isWorkedOut(String column) {
        return column.equals("amount") && !amountGiven() && receipt.has(Meaning.UNIT_PRICE);
    }

    /** Of two decimals of 18 digits, 8 of them places: from 10 billion on they need more, which takes three times as long. */
    private String product() {
        String product = "case when abs(quantity) < 90000 and abs(unit_price) < 100000"
                + " then cast(quantity * unit_price as decimal(18, 4))"
                + " else try_cast(cast(quantity as decimal(38, 4)) * unit_price as decimal(18, 4)) end";
        return receipt.has(Meaning.DOCUMENT_KIND)
                ? "case when credit then cast(-abs(" + product + ") as decimal(18, 4)) else " + product + " end"
                : product;
    }

    /** Names of the columns of an order row that hang on the row. */
    List<String> told() {
        return orderColumns().entrySet().stream()
                .filter(column -> !isConstant(column))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The columns the table does not tell, so that no row has to hold them: {@code , value as name} each. */
    String constants() {
        return orderColumns().entrySet().stream()
                .filter(Reading::isConstant)
                .map(column -> ", " + column.getValue() + " as " + column.getKey())
                .collect(Collectors.joining("\n    "));
    }

    /** What a column the table does not tell has on each row. */
    Optional<String> constant(String column) {
        return orderColumns().entrySet().stream()
                .filter(each -> each.getKey().equals(column) && isConstant(each))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isConstant(Map.Entry<String, String> column) {
        String value = column.getValue();
        return !KEYED.contains(column.getKey())
                && (value.equals("false") || value.matches("cast\\(null as [a-z]+(\\(18, 4\\))?\\)|'[A-Z]{3}'"));
    }

    private Map<String, String> orderColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("order_key", named("number_above"));
        columns.put("local_time", moment(Meaning.ORDER_DATE, "day_above", DatePurpose.ORDER));
        columns.put("source_key", recordKey());
        columns.put("full_name", name());
        columns.put("country", named(Meaning.COUNTRY));
        columns.put("region", named(Meaning.REGION));
        columns.put("city", named(Meaning.CITY));
        columns.put("product_id", productId());
        columns.put("product_name", named(Meaning.PRODUCT_NAME));
        columns.put("quantity", takenBack(quantity()));
        columns.put("unit_price", number(Meaning.UNIT_PRICE));
        columns.put("amount", takenBack(amount()));
        columns.put("shipping", number(Meaning.SHIPPING));
        columns.put("order_discount", number(Meaning.ORDER_DISCOUNT));
        columns.put("refund", number(Meaning.REFUND));
        columns.put("currency", currency());
        columns.put("status", lower(Meaning.STATUS));
        columns.put("payment_status", lower(Meaning.PAYMENT_STATUS));
        columns.put("payment_method", lower(Meaning.PAYMENT_METHOD));
        columns.put("test", lower(Meaning.TEST));
        columns.put("cancelled", trimmed(Meaning.CANCELLED_ON));
        columns.put("email", email());
        columns.put("phone", phone());
        columns.put("born", born());
        columns.put("gender", named(Meaning.GENDER));
        columns.put("channel", named(Meaning.CHANNEL));
        columns.put("credit", credit());
        return columns;
    }

    /** The text of a row's day and of its money, for rows in which it cannot be read. */
    Map<String, String> unread() {
        return Map.of("date", trimmed(Meaning.ORDER_DATE), "amount", money());
    }

    /** Of a customer-level table: one row a row. */
    String ofPeople(String rows) {
        return "select line, fault, raw, repair_no, replaced"
                + ",\n    " + loneZero() + " as source_key"
                + ",\n    " + name() + " as full_name"
                + ",\n    " + named(Meaning.COUNTRY) + " as country"
                + ",\n    " + named(Meaning.REGION) + " as region"
                + ",\n    " + named(Meaning.CITY) + " as city"
                + ",\n    " + moment(Meaning.REGISTERED_ON, DatePurpose.ORDER) + " as registered"
                + ",\n    cast(" + number(Meaning.PURCHASES) + " as bigint) as purchases"
                + ",\n    " + number(Meaning.TOTAL_SPENT) + " as amount"
                + ",\n    " + moment(Meaning.FIRST_DAY, DatePurpose.ORDER) + " as first_time"
                + ",\n    " + moment(Meaning.LAST_DAY, DatePurpose.ORDER) + " as last_time"
                + ",\n    " + email() + " as email"
                + ",\n    " + phone() + " as phone"
                + ",\n    " + moment(Meaning.BIRTH_DATE, DatePurpose.BIRTH) + " as born"
                + ",\n    " + number(Meaning.BIRTH_YEAR) + " as birth_year"
                + ",\n    " + named(Meaning.GENDER) + " as gender"
                + ",\n    " + currency() + " as currency"
                + ",\n    cast(" + number(Meaning.RECENCY_DAYS) + " as integer) as recency_days"
                + ",\n    " + equalRow() + " as equal_row"
                + "\nfrom " + rows;
    }

    /** Whether the only money is the order's, standing on each of its rows. */
    boolean totalOnly() {
        return !amountGiven() && !receipt.has(Meaning.UNIT_PRICE);
    }

    /** Whether the money of a row is given, rather than quantity times price. */
    boolean amountGiven() {
        return receipt.has(Meaning.AMOUNT_NET) || receipt.has(Meaning.AMOUNT) || receipt.has(Meaning.AMOUNT_WITH_TAX);
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
            return number(Meaning.AMOUNT_NET);
        }
        if (receipt.has(Meaning.AMOUNT)) {
            return number(Meaning.AMOUNT);
        }
        if (receipt.has(Meaning.AMOUNT_WITH_TAX)) {
            String tax = receipt.has(Meaning.TAX) ? number(Meaning.TAX) : "0";
            return "try_cast(" + number(Meaning.AMOUNT_WITH_TAX) + " - " + tax + " as decimal(18, 4))";
        }
        return number(Meaning.ORDER_TOTAL);
    }

    private String money() {
        for (Meaning meaning : MONEY) {
            if (receipt.has(meaning)) {
                return trimmed(meaning);
            }
        }
        throw new IllegalStateException("A table of orders has money");
    }

    private String quantity() {
        return receipt.column(Meaning.QUANTITY)
                .map(column -> "coalesce(" + fastNumber(column) + ", read_quantity(" + column.column() + ", "
                        + dialect.quoted(mark(column)) + "))")
                .orElseGet(() -> {
                    String amount =
                            receipt.has(Meaning.UNIT_PRICE) && !amountGiven() ? number(Meaning.UNIT_PRICE) : amount();
                    return "cast(case when " + amount + " < 0 then -1 else 1 end as decimal(18, 4))";
                });
    }

    /** The column whose text is the amount of a row as it stands; none where it is worked out. */
    Optional<Meaning> moneyOfRows() {
        return MONEY.stream()
                .filter(meaning -> meaning != Meaning.UNIT_PRICE && receipt.has(meaning))
                .findFirst()
                .filter(meaning -> amountGiven() || totalOnly());
    }

    private String number(Meaning meaning) {
        return receipt.column(meaning).map(this::number).orElse("cast(null as decimal(18, 4))");
    }

    String number(ColumnMapping column) {
        return "coalesce(" + fastNumber(column) + ", read_amount(" + column.column() + ", "
                + dialect.quoted(mark(column)) + "))";
    }

    /** Plain numbers need no reader; with a decimal comma 1.234 is no plain number. */
    private String fastNumber(ColumnMapping column) {
        if (!mark(column).equals(".")) {
            return "cast(null as decimal(18, 4))";
        }
        return "case when regexp_full_match(" + column.column() + ", '-?[0-9]{1,14}([.][0-9]{1,4})?') then try_cast("
                + column.column() + " as decimal(18, 4)) end";
    }

    private static String mark(ColumnMapping column) {
        return MoneyFormat.mark(column.format());
    }

    private String moment(Meaning meaning, DatePurpose purpose) {
        return moment(
                meaning, receipt.column(meaning).map(ColumnMapping::column).orElse("null"), purpose);
    }

    private String moment(Meaning meaning, String text, DatePurpose purpose) {
        return receipt.column(meaning)
                .map(column -> "coalesce(" + fastMoment(text, purpose) + ", read_moment(" + text + ", "
                        + dialect.quoted(String.join(
                                "|",
                                column.format() == null ? "ymd" : column.format(),
                                receipt.zone().getId(),
                                purpose.name(),
                                today.toString()))
                        + "))")
                .orElse("cast(null as timestamp)");
    }

    /** What reads the same in every form needs no reader; the years leave out placeholders such as 1900 and 1970. */
    private String fastMoment(String column, DatePurpose purpose) {
        String born = purpose == DatePurpose.BIRTH ? " and substr(" + column + ", 1, 10) <= '" + today + "'" : "";
        return "case when regexp_full_match(" + column
                + ", '(19[1-689]|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?')" + born
                + " then try_cast(" + column + " as timestamp) end";
    }

    /** The customer number; else the e-mail; else phone and folded name; else the folded name; else nobody. */
    private String recordKey() {
        String folded = receipt.has(Meaning.CUSTOMER_NAME) ? "fold_name(" + name() + ")" : "cast(null as varchar)";
        return "coalesce(" + named(Meaning.CUSTOMER_KEY) + ", " + email() + ", " + phone() + " || ' ' || " + folded
                + ", " + folded + ")";
    }

    /** In a customer table a 0 that occurs once is an id. */
    private String loneZero() {
        return receipt.column(Meaning.CUSTOMER_KEY)
                .map(column -> "case when trim(" + column.column() + ") = '0' and count(*) over (partition by trim("
                        + column.column() + ")) = 1 then '0' else " + recordKey() + " end")
                .orElseGet(this::recordKey);
    }

    private String name() {
        return reader(Meaning.CUSTOMER_NAME, "read_name(%s)");
    }

    /** Who tells the year of birth only counts as born in the middle of it. */
    private String born() {
        return receipt.has(Meaning.BIRTH_DATE) || !receipt.has(Meaning.BIRTH_YEAR)
                ? moment(Meaning.BIRTH_DATE, DatePurpose.BIRTH)
                : "try_cast(cast(cast(" + number(Meaning.BIRTH_YEAR)
                        + " as integer) as varchar) || '-07-01' as timestamp)";
    }

    private String email() {
        return reader(Meaning.EMAIL, "read_email(%s)");
    }

    private String phone() {
        return receipt.column(Meaning.PHONE)
                .map(column -> "read_phone(" + column.column() + ", " + dialect.quoted(region(column)) + ")")
                .orElse("cast(null as varchar)");
    }

    /** The region the numbers' own forms tell, else that of the source's zone. */
    private String region(ColumnMapping column) {
        String told = column.format();
        return told != null && !told.equals("ZZ")
                ? told
                : com.ibm.icu.util.TimeZone.getRegion(receipt.zone().getId());
    }

    private String lower(Meaning meaning) {
        return reader(meaning, "lower(trim(%s))");
    }

    private String reader(Meaning meaning, String function) {
        return receipt.column(meaning)
                .map(column -> String.format(java.util.Locale.ROOT, function, column.column()))
                .orElse("cast(null as varchar)");
    }

    /** Of the row's own column, else the sign beside its amount, else the column's. */
    private String currency() {
        Optional<ColumnMapping> money = MONEY.stream()
                .flatMap(meaning -> receipt.column(meaning).stream())
                .filter(column -> !MoneyFormat.currency(column.format()).equals(MoneyFormat.UNKNOWN))
                .findFirst();
        // A code nobody knows stays: it is not the shop's own currency, so its money must not be added.
        String told = reader(Meaning.CURRENCY, "coalesce(currency_in(%1$s, upper(trim(%1$s))), upper(named(%1$s)))");
        String signed = money.map(column -> "coalesce(currency_in(" + column.column() + ", "
                        + dialect.quoted(MoneyFormat.currency(column.format())) + "), "
                        + dialect.quoted(MoneyFormat.currency(column.format())) + ")")
                .orElse("'" + MoneyFormat.UNKNOWN + "'");
        return receipt.has(Meaning.CURRENCY) ? "coalesce(" + told + ", " + signed + ")" : signed;
    }

    private String productId() {
        return receipt.has(Meaning.PRODUCT_KEY) ? named(Meaning.PRODUCT_KEY) : named(Meaning.PRODUCT_NAME);
    }

    /** Plain writing that is no marker of nobody needs no reader. */
    private String named(Meaning meaning) {
        return receipt.column(meaning).map(column -> named(column.column())).orElse("cast(null as varchar)");
    }

    String named(String text) {
        return "case when regexp_full_match(" + text + ", '[A-Z0-9]*[1-9][A-Z0-9]*') then " + text
                + " when regexp_full_match(" + text + ", " + dialect.quoted(Nobody.PLAIN)
                + ") and not regexp_full_match(" + text + ", " + dialect.quoted(Nobody.PATTERN) + ") then " + text
                + " else named(" + text + ") end";
    }

    private String trimmed(Meaning meaning) {
        return receipt.column(meaning)
                .map(column -> "trim(" + column.column() + ")")
                .orElse("cast(null as varchar)");
    }

    /** Equal for rows that are equal in every column. */
    String equalRow() {
        StringBuilder all = new StringBuilder("concat_ws(chr(31)");
        for (ColumnMapping column : receipt.columns()) {
            all.append(", coalesce(").append(column.column()).append(", chr(30))");
        }
        return dialect.digest(all.append(")").toString());
    }
}
