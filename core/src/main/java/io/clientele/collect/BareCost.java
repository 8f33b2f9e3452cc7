package io.clientele.collect;

import io.clientele.text.NumberForm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column called just "cost" in a table of sales: of one unit or of the row? Sold above cost, as nearly all goods are, a unit
 * costs less than its price however many there are, and several cost more than the price of one.
 */
final class BareCost {

    private static final Set<String> HEADS = Set.of("cost", "costs", "成本");

    /** Of fewer rows with several units nothing can be told. */
    private static final int FEWEST = 5;

    private final List<ColumnProfile> columns;
    private final Meanings meanings;

    BareCost(List<ColumnProfile> columns, Meanings meanings) {
        this.columns = columns;
        this.meanings = meanings;
    }

    void take() {
        if (meanings.has(Meaning.UNIT_COST) || meanings.has(Meaning.LINE_COST) || meanings.has(Meaning.COST)) {
            return;
        }
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings.isOpen(place)
                    && HEADS.contains(HeaderWords.normalise(column.header()))
                    && Looks.numberShare(column) >= .5) {
                take(place);
                return;
            }
        }
    }

    private void take(int place) {
        boolean sales = meanings.has(Meaning.ORDER_DATE) && meanings.hasMoney();
        if (sales) {
            inSales(place);
        } else if (meanings.has(Meaning.PRODUCT_KEY) && !meanings.has(Meaning.ORDER_DATE)) {
            meanings.take(place, Meaning.UNIT_COST, Meanings.SURE, "its header says so");
        }
    }

    private void inSales(int place) {
        List<BigDecimal> costs = numbers(columns.get(place));
        List<BigDecimal> quantities = numbers(meanings.column(Meaning.QUANTITY));
        boolean priced = meanings.has(Meaning.UNIT_PRICE);
        List<BigDecimal> prices = numbers(meanings.column(priced ? Meaning.UNIT_PRICE : Meaning.AMOUNT));
        if (quantities.size() != costs.size() || prices.size() != costs.size()) {
            return;
        }
        int several = 0;
        int above = 0;
        for (int row = 0; row < costs.size(); row++) {
            BigDecimal quantity = quantities.get(row).abs();
            if (quantity.compareTo(BigDecimal.valueOf(2)) >= 0 && costs.get(row).signum() != 0) {
                BigDecimal price = prices.get(row).abs();
                BigDecimal unit = priced ? price : price.divide(quantity, MathContext.DECIMAL64);
                several++;
                above += costs.get(row).abs().compareTo(unit) > 0 ? 1 : 0;
            }
        }
        if (several >= FEWEST && above >= .5 * several) {
            meanings.take(
                    place, Meaning.LINE_COST, Meanings.SURE, "it lies above the price of one where there are several");
        } else if (several >= FEWEST && above <= .1 * several) {
            meanings.take(
                    place, Meaning.UNIT_COST, Meanings.SURE, "it lies below the price of one where there are several");
        }
    }

    /** Empty where a cell is no number, so that rows stand beside each other. */
    private static List<BigDecimal> numbers(@Nullable ColumnProfile column) {
        if (column == null) {
            return List.of();
        }
        NumberForm form = NumberForm.guess(column.values()).value();
        List<BigDecimal> numbers = new ArrayList<>();
        for (String value : column.values()) {
            BigDecimal number = form.read(value);
            if (number == null) {
                return List.of();
            }
            numbers.add(number);
        }
        return numbers;
    }
}
