package io.clientele.demo;

import java.nio.charset.StandardCharsets;

/** The table of products of the web shop, with what each costs to buy. */
final class Products {

    static final String SOURCE = Source.ACCESSORIES_PRODUCTS.word();
    static final String FILE = SOURCE + ".csv";

    private Products() {}

    static void write(Scene scene) {
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ';', false)) {
            file.row("Product code", "Product name", "Category", "Unit cost", "Currency");
            for (Product product : scene.till().assortment()) {
                file.row(
                        product.code(),
                        product.name(),
                        product.category(),
                        AccessoriesShop.decimal(product.cost()),
                        AccessoriesShop.CURRENCY);
            }
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }
}
