package io.clientele.app.http;

import io.clientele.app.http.DataTold.OrderState;
import io.clientele.app.http.DataTold.OtherCurrency;
import io.clientele.app.http.DataTold.Returned;
import io.clientele.app.http.DataTold.SaidOf;
import io.clientele.app.http.NumbersTold.Sums;
import io.clientele.app.http.Tells.OneOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of a file that comes in. */
final class ImportTold {

    private ImportTold() {}

    /** A file that was sent. */
    record Uploaded(String id, String name, long bytes) {}

    /** A file that was looked into: what each column is taken for. */
    record LookedAt(String id, String name, long bytes, List<LookedTable> tables, List<PassedOver> passedOver) {}

    /**
     * A table of a file.
     *
     * @param encoding null of a sheet
     * @param certainty of the encoding, from 0 to 1
     * @param separator null of a sheet and of fixed columns
     * @param fit share of rows that the separator cuts alike
     * @param above titles above the header
     * @param before what of it is as last time for its source
     */
    record LookedTable(
            String table,
            @Nullable String encoding,
            @Nullable Double certainty,
            @Nullable String separator,
            @Nullable Double fit,
            int headerRows,
            int above,
            long rows,
            KeptReading before,
            List<LookedColumn> columns) {}

    /** How the texts of a source are written, as somebody said of an earlier file; null = as they tell themselves. */
    record KeptReading(@Nullable String encoding, @Nullable String separator) {}

    /**
     * What is kept for the next file of a source.
     *
     * @param tables columns of each kind of table, the latest first
     * @param forgotten whether something was forgotten that can be remembered again
     */
    record KeptMapping(List<List<KeptColumn>> tables, List<KeptReading> readings, boolean forgotten) {}

    /**
     * A column of a source's files.
     *
     * @param meaning it is taken for
     * @param text the same, in the reader's language
     * @param order of its days, where somebody said it
     * @param mark the decimal mark of its numbers, where somebody said it
     */
    record KeptColumn(
            String header,
            String meaning,
            String text,
            @Nullable String order,
            @Nullable String mark) {}

    /**
     * A column as it would be read.
     *
     * @param values the first
     * @param meaning it is taken for
     * @param format of its days
     * @param certainty from 0 to 1
     * @param because in the reader's language
     * @param before whether it is taken or read as last time for its source, where it would not be by itself
     * @param asksOrder whether day and month must be told apart by whoever knows
     */
    record LookedColumn(
            String column,
            String header,
            List<@Nullable String> values,
            String meaning,
            @Nullable String format,
            double certainty,
            String because,
            boolean before,
            boolean asksOrder,
            @OneOf({"date", "number", "text"}) String content) {}

    /** A file that is not taken. */
    record PassedOver(String name, String reason, String help) {}

    /** What a column can mean. */
    record MeaningWord(
            String word,
            String text,
            @OneOf({"date", "number", "text"}) String content) {}

    /**
     * What an import would do.
     *
     * @param received what was there when it was checked: said again with the import, it is refused where that changed
     */
    record CheckedTold(List<CheckedTable> tables, List<PassedOver> passedOver, String received) {}

    /**
     * A table as it would come in. Its rows are those kept, those set aside and those already known; with money the same.
     *
     * @param money of the file, by currency
     * @param replaces the file is known with another meaning of its columns, and takes that one's place
     * @param reasons why rows would be set aside, with the first of them
     * @param fields how full and how readable
     * @param read the first rows, before and after
     */
    record CheckedTable(
            String file,
            String table,
            String source,
            String kind,
            @OneOf({"believed", "withdrawn"}) String state,
            @Nullable String repairs,
            long rows,
            long kept,
            long setAside,
            long repaired,
            long alreadyKnown,
            String encoding,
            @Nullable String currency,
            Sums sums,
            Map<String, Returned> returns,
            List<OrderState> states,
            List<OtherCurrency> otherCurrencies,
            List<CheckedFinding> findings,
            List<CheckedPart> parts,
            Map<String, BigDecimal> money,
            boolean replaces,
            @Nullable CheckedCustomers customers,
            List<CheckedReason> reasons,
            List<CheckedField> fields,
            List<CheckedRow> read,
            SaidOf said) {}

    /** @param needs whether somebody should look at it first */
    record CheckedFinding(
            String rule, String text, @Nullable String field, long count, boolean needs) {}

    /** @param amount in the currency; null where there is no money */
    record CheckedPart(
            @OneOf({"kept", "set_aside", "already_known"}) String part,

            @Nullable String currency,
            long rows,
            @Nullable BigDecimal amount) {}

    /** Customers whose key stands in the file, and those of them who are known by it. */
    record CheckedCustomers(long named, long known) {}

    /** Why rows would be set aside. */
    record CheckedReason(String reason, String text, long rows, List<CheckedAside> first) {}

    /** A row that would be set aside. */
    record CheckedAside(long line, @Nullable String raw, List<@Nullable String> values) {}

    /** @param valid of the rows filled; null where anything is */
    record CheckedField(
            String column, long rows, long filled, @Nullable Long valid) {}

    /** A row as it would be read. */
    record CheckedRow(long line, List<CheckedCell> cells) {}

    /** A value as it stands, and as it would be read. */
    record CheckedCell(
            String column,
            @Nullable String before,
            @Nullable String after) {}
}
