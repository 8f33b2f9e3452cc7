package io.clientele.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that somebody sells. */
final class Assortment {

    private final List<Product> all;
    private final Choice<Product> elsewhere;
    private final Choice<Product> south;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param table of this room */
    Assortment(String table) {
        this.all = Rows.of(table).stream()
                .map(row -> new Product(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Integer.parseInt(row.get(3)),
                        Integer.parseInt(row.get(4)),
                        Integer.parseInt(row.get(5)),
                        Integer.parseInt(row.get(row.size() - 1))))
                .toList();
        this.elsewhere = new Choice<>(all, Product::share);
        this.south = new Choice<>(all, Product::shareInTheSouth);
        all.forEach(product -> places.put(product.code(), places.size()));
    }

    Product draw(Market market, Chance chance) {
        return (market == Market.SOUTH ? south : elsewhere).draw(chance);
    }

    List<Product> all() {
        return all;
    }

    Product product(int place) {
        return all.get(place);
    }

    Product product(String code) {
        return all.stream()
                .filter(product -> product.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody sells " + code));
    }

    int place(Product product) {
        return places.getOrDefault(product.code(), -1);
    }
}
