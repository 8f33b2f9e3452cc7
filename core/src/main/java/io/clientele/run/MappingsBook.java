package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.ColumnWord;
import io.clientele.collect.Meaning;
import io.clientele.collect.MoneyFormat;
import io.clientele.collect.Receipt;
import io.clientele.collect.Said;
import io.clientele.collect.file.Input;
import io.clientele.collect.file.ReadAs;
import io.clientele.collect.file.Shape;
import io.clientele.ledger.Ledger;
import io.clientele.ledger.SavedColumn;
import io.clientele.ledger.SavedReading;
import io.clientele.text.OpaqueId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for the next file of a source: what its columns were taken for, and what somebody said of how it is written. It holds
 * for tables with the same columns, unless something else is said of one, or that it is to be read afresh.
 */
final class MappingsBook {

    private final Ledger ledger;

    MappingsBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The table, read as was said of an earlier one that told the same columns by itself. */
    Input asBefore(PlanSettings settings, Input table) {
        if (!table.shape().isText() || table.said().fresh()) {
            return table;
        }
        SavedReading saved = ledger.readings().find(settings.source(), key(names(table.told())));
        return known(saved).map(table::asBefore).orElse(table);
    }

    /** A version to come may know writings that this one does not. */
    private static Optional<ReadAs> known(SavedReading saved) {
        boolean knows = (saved.encoding() == null || ReadAs.ENCODINGS.contains(saved.encoding()))
                && (saved.separator() == null || ReadAs.SEPARATORS.contains(saved.separator()));
        return knows ? Optional.of(new ReadAs(saved.encoding(), saved.separator())) : Optional.empty();
    }

    /** What the user says of a table's columns, and what was saved of a table with the same ones. */
    Said said(PlanSettings settings, Input table) {
        List<String> names = names(table.shape());
        Map<Integer, ColumnWord> saved = new HashMap<>();
        Set<Integer> insisted = new HashSet<>();
        if (!table.said().fresh()) {
            for (SavedColumn column : ledger.mappings().find(settings.source(), key(names))) {
                ColumnWord.parse(text(column)).ifPresent(word -> saved.put(column.columnNo(), word));
                if (column.orderSaid()) {
                    insisted.add(column.columnNo());
                }
            }
        }
        ownFields(names, saved);
        return new Said(settings.mapping(), saved, insisted);
    }

    private static String text(SavedColumn column) {
        String order = column.dateOrder() == null ? "" : " " + column.dateOrder();
        String mark = column.decimalMark() == null
                ? ""
                : column.decimalMark().equals(",") ? " decimal-comma" : " decimal-point";
        return column.meaning() + order + mark;
    }

    /** A column whose head is a field that somebody defined is that field. */
    private void ownFields(List<String> names, Map<Integer, ColumnWord> saved) {
        ledger.attributes().inForce().values().stream()
                .filter(field -> !field.retired() && names.contains(field.name()))
                .forEach(field ->
                        saved.putIfAbsent(names.indexOf(field.name()) + 1, new ColumnWord(Meaning.ATTRIBUTE, null)));
    }

    /** Keeps what a receipt's columns were taken for. */
    void save(Receipt receipt) {
        String key = key(headers(receipt.columns()));
        Map<Integer, SavedColumn> before = new HashMap<>();
        ledger.mappings().find(receipt.source(), key).forEach(column -> before.put(column.columnNo(), column));
        List<SavedColumn> columns = receipt.columns().stream()
                .map(column -> saved(column, before.get(column.columnNo())))
                .toList();
        ledger.mappings().save(receipt.source(), key, columns, receipt.id());
    }

    /** Keeps what somebody said of how the table of a receipt is written; said again where nobody said otherwise. */
    void save(Receipt receipt, Input table) {
        if (table.shape().isText()) {
            ReadAs said = table.said().over(table.said().fresh() ? ReadAs.TOLD : table.before());
            ReadAs odd = said.against(table.told());
            ledger.readings()
                    .save(
                            receipt.source(),
                            key(names(table.told())),
                            new SavedReading(odd.encoding(), odd.separator()),
                            receipt.id());
        }
    }

    /** What somebody said once stays said as long as a table is read by it, though its values alone would tell the same. */
    private static SavedColumn saved(ColumnMapping column, @Nullable SavedColumn before) {
        ColumnWord word = column.word();
        String order = word.order() == null ? null : ColumnWord.orderText(word.order());
        boolean orderSaid = order != null
                && (column.isReadAsSaid()
                        || before != null
                                && before.orderSaid()
                                && Objects.equals(
                                        before.meaning(), column.meaning().word())
                                && order.equals(before.dateOrder()));
        String read = column.meaning().content() == Meaning.Content.NUMBER ? MoneyFormat.mark(column.format()) : null;
        boolean markSaid = word.mark() != null || before != null && Objects.equals(before.decimalMark(), read);
        return new SavedColumn(
                column.columnNo(), column.header(), column.meaning().word(), order, orderSaid, markSaid ? read : null);
    }

    /** The names its columns have in a receipt. */
    static List<String> names(Shape shape) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < shape.columns(); column++) {
            boolean named = column < shape.header().size()
                    && !shape.header().get(column).isBlank();
            names.add(named ? shape.header().get(column) : "c" + (column + 1));
        }
        return names;
    }

    private static List<String> headers(List<ColumnMapping> columns) {
        return columns.stream().map(ColumnMapping::header).toList();
    }

    private static String key(List<String> headers) {
        return OpaqueId.of('k', headers.toArray(new String[0]));
    }
}
