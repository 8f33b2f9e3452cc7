package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import java.nio.file.Path;

/** A table of products: names and categories of what the order lines mention by number. */
final class ProductCleaning {

    private final Engine engine;
    private final Receipt receipt;

    ProductCleaning(Engine engine, Receipt receipt) {
        this.engine = engine;
        this.receipt = receipt;
    }

    void clean(Path rows) {
        String from = engine.dialect().parquet(rows);
        String key = column(Meaning.PRODUCT_KEY);
        String id = engine.dialect().quoted(receipt.id());
        engine.run(
                "clean.products",
                "delete from clean.products where product_id in (select named(" + key + ") from " + from + ")");
        engine.run(
                "clean.products",
                "insert into clean.products by name\nselect named(" + key + ") as product_id, max_by("
                        + column(Meaning.PRODUCT_NAME) + ", line) as name, max_by(" + column(Meaning.CATEGORY)
                        + ", line) as category, " + id + " as receipt_id\nfrom " + from
                        + "\nwhere fault is null and named(" + key + ") is not null\ngroup by named(" + key + ")");
        engine.run(
                "clean.quarantine",
                "insert into clean.quarantine by name\nselect " + id
                        + " as receipt_id, line, coalesce(fault, 'no product number') as reason, 'product_key' as field,"
                        + " raw\nfrom " + from + "\nwhere fault is not null or named(" + key + ") is null");
        engine.run(
                "clean.balances",
                "insert into clean.balances by name\nselect " + id + " as receipt_id,"
                        + " case when fault is null and named(" + key + ") is not null then 'kept' else 'set_aside' end"
                        + " as part, count(*) as row_count\nfrom " + from + "\ngroup by 2");
    }

    private String column(Meaning meaning) {
        return receipt.column(meaning).map(column -> column.column()).orElse("cast(null as varchar)");
    }
}
