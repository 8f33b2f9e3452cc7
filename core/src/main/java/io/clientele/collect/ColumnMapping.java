package io.clientele.collect;

import io.clientele.text.DateForm;
import io.clientele.text.DateKind;
import io.clientele.text.DateOrder;
import io.clientele.warehouse.Dialect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a table means.
 *
 * @param columnNo from 1
 * @param header as in the file, or c1…cN
 * @param format how its values are read: a date form's name, a decimal mark; null for text
 * @param certainty 0..1; below .99 the guess is a question when it changes counts, sums or days
 */
public record ColumnMapping(
        int columnNo,
        String header,
        Meaning meaning,
        @Nullable String format,
        double certainty,
        String because) {

    /** The reason of a meaning that is no guess. */
    static final String SAID = "you said so";

    /** What a reason ends with where days or numbers are read as somebody said of an earlier table. */
    static final String SAID_BEFORE = "; read as you said before";

    /** What stands in a reason where somebody said the decimal mark. */
    static final String MARK_SAID = "decimal mark as you said";

    /** The reason of a column of discounts that is not taken for money. */
    static final String RATE = "a rate, not money";

    /** The reason of a rate that may be told either way. */
    static final String DIRECTION_OPEN = "nothing tells which way the rate is";

    private static final double SURE = .99;

    /** The column of a table that means this. */
    static Optional<ColumnMapping> in(List<ColumnMapping> columns, Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    /** Its cells as amounts, in SQL; nothing where there is no such column. */
    static String amounts(Optional<ColumnMapping> column, Dialect dialect) {
        return column.map(each ->
                        "read_amount(" + each.column() + ", " + dialect.quoted(MoneyFormat.mark(each.format())) + ")")
                .orElse("cast(null as decimal(18, 4))");
    }

    boolean said() {
        return because.startsWith(SAID);
    }

    /** Whether somebody said, of this table or of an earlier one, how its days or numbers are read. */
    public boolean isReadAsSaid() {
        return because.contains(SAID_BEFORE)
                || (meaning.content() == Meaning.Content.NUMBER ? because.contains(MARK_SAID) : because.equals(SAID));
    }

    /** Whether it is taken or read as an earlier table was, where it would not be by itself. */
    public boolean isAsBefore() {
        return because.startsWith("as before") || because.contains("; read as before") || because.contains(SAID_BEFORE);
    }

    /** Whether it tells what share of an amount is taken off, which no amount is reckoned with. */
    public boolean isRateOfDiscount() {
        return because.startsWith(RATE);
    }

    /** Whether nothing tells what the rate is a rate of: a unit of the currency in the base, or the other way round. */
    public boolean leavesDirectionOpen() {
        return because.startsWith(DIRECTION_OPEN);
    }

    public String column() {
        return "c" + columnNo;
    }

    /** Whether it is a field of its own whose values are numbers. */
    public boolean isOfNumbers() {
        return meaning == Meaning.ATTRIBUTE && format != null && format.length() == 1;
    }

    /** Whether it is a field of its own whose values are days. */
    public boolean isOfDays() {
        return meaning == Meaning.ATTRIBUTE && format != null && format.length() > 1;
    }

    /** Its meaning, how its days are read if that is certain, and the decimal mark if somebody said it. */
    public ColumnWord word() {
        DateForm form = meaning.content() == Meaning.Content.DATE && format != null && certainty >= SURE
                ? DateForm.named(format)
                : null;
        boolean marked = meaning.content() == Meaning.Content.NUMBER && isReadAsSaid();
        return new ColumnWord(
                meaning,
                form == null || form.kind() != DateKind.CALENDAR ? null : form.order(),
                marked ? Character.valueOf(MoneyFormat.mark(format).charAt(0)) : null);
    }

    /** Whether the values of the same column are read alike. */
    boolean readsAlike(ColumnMapping other) {
        return columnNo == other.columnNo && meaning == other.meaning && Objects.equals(format, other.format);
    }

    /** Day and month told apart as in another table's column, where here they can be read either way. */
    ColumnMapping settledBy(ColumnMapping other) {
        DateOrder order = other.word().order();
        if (meaning != other.meaning || certainty >= SURE || format == null) {
            return this;
        }
        return order == DateOrder.DMY || order == DateOrder.MDY
                ? read(new DateForm(DateForm.named(format).kind(), order), because + "; read as in a file beside it")
                : this;
    }

    ColumnMapping because(String reason) {
        return new ColumnMapping(columnNo, header, meaning, format, certainty, reason);
    }

    /** The same column taken for something else, for a reason that stands before those it had. */
    ColumnMapping instead(Meaning other, String reason) {
        return new ColumnMapping(columnNo, header, other, format, certainty, reason + "; " + because);
    }

    /** The same column with numbers read for certain with this decimal mark. */
    ColumnMapping marked(char mark, String reason) {
        return new ColumnMapping(
                columnNo, header, meaning, MoneyFormat.of(mark, MoneyFormat.currency(format)), 1, reason);
    }

    /** The same column with days read for certain in this form. */
    ColumnMapping read(DateForm form, String reason) {
        return new ColumnMapping(columnNo, header, meaning, form.name(), 1, reason);
    }
}
