package io.clientele.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts behind a number. Select and order stand apart, because counting needs no order.
 *
 * @param select one select without an order
 * @param order columns that put the rows in one order only
 * @param facts what the select puts together, when it is known: so that several can be counted in one pass
 */
public record Rows(String select, String order, List<Facts> facts) {

    public Rows {
        facts = List.copyOf(facts);
    }

    /** Rows of which only the text is known. */
    public Rows(String select, String order) {
        this(select, order, List.of());
    }

    public static Rows of(String columns, String from, String where, String order) {
        return of(List.of(new Facts(columns, from, where)), order);
    }

    private static Rows of(List<Facts> facts, String order) {
        String select = facts.stream()
                .map(each -> "select " + each.columns + " from " + each.from + " where " + each.where)
                .collect(Collectors.joining(" union all "));
        return new Rows(select, order, facts);
    }

    /** These rows and others, with the same columns in the same order. */
    public Rows and(String columns, String from, String where) {
        return of(
                Stream.concat(facts.stream(), Stream.of(new Facts(columns, from, where)))
                        .toList(),
                order);
    }

    public String sql() {
        return select + " order by " + order;
    }

    /**
     * Rows of one table.
     *
     * @param columns those to show
     * @param from tables and views, joined
     * @param where which of their rows
     */
    public record Facts(String columns, String from, String where) {}
}
