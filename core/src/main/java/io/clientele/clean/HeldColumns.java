package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns the rows of an order table have to hold. What the table does not tell, and what another column tells, is the same
 * text for all rows: a view adds it, so that millions of rows need not be written with it.
 */
final class HeldColumns {

    /** What places a row, so that it stands on each, told or not. */
    private static final Set<String> KEYED = Set.of("order_key", "local_time", "source_key", "quantity", "amount");

    private final Receipt receipt;
    private final Map<String, String> columns;
    private final boolean totalOnly;

    /**
     * @param columns of an order row, in SQL, by name
     * @param totalOnly whether the only money is the order's, standing on each of its rows
     */
    HeldColumns(Receipt receipt, Map<String, String> columns, boolean totalOnly) {
        this.receipt = receipt;
        this.columns = columns;
        this.totalOnly = totalOnly;
    }

    /**
     * What each row of an order table has to hold, in SQL over the reading.
     *
     * @param key column that says which rows are one order
     */
    String told(String key) {
        List<String> told = new ArrayList<>(columns.entrySet().stream()
                .filter(column -> !isConstant(column) && !worth().containsKey(column.getKey()))
                .map(Map.Entry::getKey)
                .toList());
        if (totalOnly) {
            // Where rows are payments or items under one total, only the first of an order is its line.
            told.add("row_number() over (partition by " + key + ", placed order by line) = 1 as makes_line");
        }
        return String.join(", ", told);
    }

    /** The rows that were read, with what none of them has to hold: what the table does not tell or another column says. */
    String view() {
        return view(worth());
    }

    /** The same of rows whose keys are no longer their order numbers. */
    String viewOfSplit() {
        Map<String, String> worth = worth();
        worth.remove("order_key");
        return view(worth);
    }

    private String view(Map<String, String> worth) {
        Map<String, String> added = new LinkedHashMap<>(worth);
        columns.entrySet().stream()
                .filter(HeldColumns::isConstant)
                .forEach(column -> added.put(column.getKey(), column.getValue()));
        return added.entrySet().stream()
                .map(column -> ",\n    " + column.getValue() + " as " + column.getKey())
                .collect(Collectors.joining("", "r.*", ""));
    }

    /** What other columns of a row that was read tell. */
    private Map<String, String> worth() {
        Map<String, String> worth = new LinkedHashMap<>();
        worth.put("order_key", "case when r.numbered then r.key end");
        if (receipt.has(Meaning.PRODUCT_NAME) && !receipt.has(Meaning.PRODUCT_KEY)) {
            worth.put("product_name", "r.product_id");
        }
        if (!totalOnly) {
            worth.put("makes_line", "true");
        }
        return worth;
    }

    /** What a column the table does not tell has on each row. */
    Optional<String> constant(String column) {
        return columns.entrySet().stream()
                .filter(each -> each.getKey().equals(column) && isConstant(each))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static boolean isConstant(Map.Entry<String, String> column) {
        String value = column.getValue();
        return !KEYED.contains(column.getKey())
                && (value.equals("false") || value.matches("cast\\(null as [a-z]+(\\(18, 4\\))?\\)|'[A-Z]{3}'"));
    }
}
