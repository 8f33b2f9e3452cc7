package io.clientele.demo;

/** What the shop sells; money in US cents. */
record Product(String code, String name, String category, int price, int cost, int share) {

    static Choice<Product> all() {
        return new Choice<>(
                Rows.of("products").stream()
                        .map(row -> new Product(
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                Integer.parseInt(row.get(3)),
                                Integer.parseInt(row.get(4)),
                                Integer.parseInt(row.get(5))))
                        .toList(),
                Product::share);
    }
}
