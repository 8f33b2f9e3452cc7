package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.MoneyFormat;
import io.clientele.collect.Receipt;
import io.clientele.text.DatePurpose;
import io.clientele.text.Nobody;
import io.clientele.warehouse.Dialect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the text of a receipt's columns becomes values, in SQL; null where the table has no column of a meaning. */
final class ColumnValues {

    static final List<Meaning> MONEY = List.of(
            Meaning.AMOUNT_NET,
            Meaning.AMOUNT,
            Meaning.AMOUNT_WITH_TAX,
            Meaning.UNIT_PRICE,
            Meaning.ORDER_TOTAL,
            Meaning.TOTAL_SPENT);

    private final Receipt receipt;
    private final Dialect dialect;
    private final LocalDate today;

    /** @param today the calendar's day, for two-digit years */
    ColumnValues(Receipt receipt, Dialect dialect, LocalDate today) {
        this.receipt = receipt;
        this.dialect = dialect;
        this.today = today;
    }

    String number(Meaning meaning) {
        return receipt.column(meaning).map(this::number).orElse("cast(null as decimal(18, 4))");
    }

    String number(ColumnMapping column) {
        return "coalesce(" + fastNumber(column) + ", read_amount(" + column.column() + ", "
                + dialect.quoted(mark(column)) + "))";
    }

    /** Plain numbers need no reader; with a decimal comma 1.234 is no plain number. */
    String fastNumber(ColumnMapping column) {
        if (!mark(column).equals(".")) {
            return "cast(null as decimal(18, 4))";
        }
        return "case when regexp_full_match(" + column.column() + ", '-?[0-9]{1,14}([.][0-9]{1,4})?') then try_cast("
                + column.column() + " as decimal(18, 4)) end";
    }

    static String mark(ColumnMapping column) {
        return MoneyFormat.mark(column.format());
    }

    String moment(Meaning meaning, DatePurpose purpose) {
        return moment(
                meaning, receipt.column(meaning).map(ColumnMapping::column).orElse("null"), purpose);
    }

    String moment(Meaning meaning, String text, DatePurpose purpose) {
        return receipt.column(meaning)
                .map(column -> moment(column, text, purpose))
                .orElse("cast(null as timestamp)");
    }

    private String moment(ColumnMapping column, String text, DatePurpose purpose) {
        return "coalesce(" + fastMoment(text, purpose) + ", read_moment(" + text + ", "
                + dialect.quoted(String.join(
                        "|",
                        column.format() == null ? "ymd" : column.format(),
                        receipt.zone().getId(),
                        purpose.name(),
                        today.toString()))
                + "))";
    }

    /** The day in a column of days that is a field of its own. */
    String day(ColumnMapping column) {
        return "cast(" + moment(column, column.column(), DatePurpose.ORDER) + " as date)";
    }

    /** What reads the same in every form needs no reader; the years leave out placeholders such as 1900 and 1970. */
    private String fastMoment(String column, DatePurpose purpose) {
        String born = purpose == DatePurpose.BIRTH ? " and substr(" + column + ", 1, 10) <= '" + today + "'" : "";
        return "case when regexp_full_match(" + column
                + ", '(19[1-689]|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?')" + born
                + " then try_cast(" + column + " as timestamp) end";
    }

    /** The customer number; else the e-mail; else phone and folded name; else the folded name; else nobody. */
    String recordKey() {
        String folded = receipt.has(Meaning.CUSTOMER_NAME) ? "fold_name(" + name() + ")" : "cast(null as varchar)";
        return "coalesce(" + named(Meaning.CUSTOMER_KEY) + ", " + email() + ", " + phone() + " || ' ' || " + folded
                + ", " + folded + ")";
    }

    String name() {
        return reader(Meaning.CUSTOMER_NAME, "read_name(%s)");
    }

    /** Who tells the year of birth only counts as born in the middle of it. */
    String born() {
        return receipt.has(Meaning.BIRTH_DATE) || !receipt.has(Meaning.BIRTH_YEAR)
                ? moment(Meaning.BIRTH_DATE, DatePurpose.BIRTH)
                : "try_cast(cast(cast(" + number(Meaning.BIRTH_YEAR)
                        + " as integer) as varchar) || '-07-01' as timestamp)";
    }

    String email() {
        return reader(Meaning.EMAIL, "read_email(%s)");
    }

    String phone() {
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

    String lower(Meaning meaning) {
        return reader(meaning, "lower(trim(%s))");
    }

    private String reader(Meaning meaning, String function) {
        return receipt.column(meaning)
                .map(column -> String.format(java.util.Locale.ROOT, function, column.column()))
                .orElse("cast(null as varchar)");
    }

    /** Of the row's own column, else the sign beside its amount, else the column's. */
    String currency() {
        return currency(MONEY);
    }

    /** @param of where signs may stand */
    String currency(List<Meaning> of) {
        Optional<ColumnMapping> money = of.stream()
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

    /** Plain writing that is no marker of nobody needs no reader. */
    String named(Meaning meaning) {
        return receipt.column(meaning).map(column -> named(column.column())).orElse("cast(null as varchar)");
    }

    String named(String text) {
        return "case when regexp_full_match(" + text + ", '[A-Z0-9]*[1-9][A-Z0-9]*') then " + text
                + " when regexp_full_match(" + text + ", " + dialect.quoted(Nobody.PLAIN)
                + ") and not regexp_full_match(" + text + ", " + dialect.quoted(Nobody.PATTERN) + ") then " + text
                + " else named(" + text + ") end";
    }

    String trimmed(Meaning meaning) {
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
