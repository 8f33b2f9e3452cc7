package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The money of one receipt, by currency; sums of different currencies are never added. */
final class ReceiptMoney {

    private static final List<String> EFFECTS = List.of("sale", "return", "discount", "adjustment");
    private static final List<String> NAMES = List.of("gross", "returns", "discounts", "adjustments");

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, @Nullable BigDecimal> file = new TreeMap<>();

    ReceiptMoney(Engine engine, Receipt receipt) {
        engine.rows(
                        "receipt",
                        "select currency, state, effect, reverses_how, added, row_count, amount from clean.sums"
                                + " where receipt_id = ?",
                        receipt.id())
                .forEach(row -> parts.add(Part.of(row)));
        engine.rows(
                        "receipt",
                        "select currency, sum(amount) from clean.balances where receipt_id = ? and currency is not null"
                                + " and part <> 'set_aside' group by currency",
                        receipt.id())
                .forEach(row -> file.put(String.valueOf(row.text(1)), row.decimal(2)));
    }

    /** That of most orders first. */
    List<String> currencies() {
        return file.keySet().stream()
                .sorted(Comparator.comparingLong((String currency) -> -count(
                                part -> part.effect() == null && part.currency().equals(currency)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * Money of the lines that went in, by what they do; of those among them that an order adds beside its rows (shipping, its
     * discount, a refund); and of the file's rows, kept and already known.
     */
    Map<String, @Nullable Object> sums(@Nullable String currency) {
        Map<String, @Nullable Object> sums = new LinkedHashMap<>();
        boolean lines = parts.stream().anyMatch(part -> part.effect() != null);
        for (int effect = 0; effect < EFFECTS.size(); effect++) {
            String which = EFFECTS.get(effect);
            sums.put(NAMES.get(effect), lines ? sum(currency, part -> which.equals(part.effect())) : null);
        }
        sums.put("added", lines ? sum(currency, Part::added) : null);
        sums.put("file", currency == null ? null : file.get(currency));
        return sums;
    }

    Map<String, @Nullable Object> returns(@Nullable String currency) {
        Map<String, @Nullable Object> returns = new LinkedHashMap<>();
        for (String how : List.of("stated", "matched", "none")) {
            Which which = part -> "return".equals(part.effect()) && how.equals(part.how());
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("count", count(part -> which.holds(part) && part.currency().equals(currency)));
            told.put("amount", sum(currency, which));
            returns.put(how, told);
        }
        return returns;
    }

    List<Map<String, @Nullable Object>> states(@Nullable String currency) {
        List<Map<String, @Nullable Object>> states = new ArrayList<>();
        parts.stream()
                .filter(part -> part.effect() == null && part.currency().equals(currency))
                .sorted(Comparator.comparing(Part::state))
                .forEach(orders -> {
                    Map<String, @Nullable Object> told = new LinkedHashMap<>();
                    told.put("state", orders.state());
                    told.put("orders", orders.count());
                    told.put("amount", sum(currency, part -> part.state().equals(orders.state())));
                    states.add(told);
                });
        return states;
    }

    private long count(Which which) {
        return parts.stream().filter(which::holds).mapToLong(Part::count).sum();
    }

    private BigDecimal sum(@Nullable String currency, Which which) {
        return parts.stream()
                .filter(part -> part.currency().equals(currency) && which.holds(part))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @FunctionalInterface
    private interface Which {
        boolean holds(Part part);
    }

    /** Lines of one kind; without effect: the orders of one state. */
    private record Part(
            String currency,
            String state,
            @Nullable String effect,
            @Nullable String how,
            boolean added,
            long count,
            BigDecimal amount) {

        static Part of(Row row) {
            BigDecimal amount = row.decimal(7);
            return new Part(
                    String.valueOf(row.text(1)),
                    String.valueOf(row.text(2)),
                    row.text(3),
                    row.text(4),
                    row.flag(5),
                    row.number(6),
                    amount == null ? BigDecimal.ZERO : amount);
        }
    }
}
