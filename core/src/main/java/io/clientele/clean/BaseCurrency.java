package io.clientele.clean;

import io.clientele.collect.MoneyFormat;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The currency sums are made in: the one that was set, else that of most orders (or summaries). */
public final class BaseCurrency {

    private final Engine engine;

    public BaseCurrency(Engine engine) {
        this.engine = engine;
    }

    public String code(@Nullable String given) {
        if (given != null) {
            return given;
        }
        for (String table : List.of("clean.orders", "clean.summaries")) {
            List<Row> most = engine.rows(
                    "base currency",
                    "select currency from " + table
                            + " where known_to is null group by currency order by count(*) desc, currency limit 1");
            if (!most.isEmpty()) {
                return String.valueOf(most.get(0).text(1));
            }
        }
        return MoneyFormat.UNKNOWN;
    }

    /** Lines in another currency have no amount in the base currency; those without any currency are taken for it. */
    void convert(@Nullable String given) {
        long currencies = OrderCleaning.count(engine, "select count(distinct currency) from clean.orders");
        if (currencies < 2) {
            return;
        }
        String base = engine.dialect().quoted(code(given));
        String worth = "case when order_id in (select order_id from clean.orders where currency in (" + base
                + ", 'XXX')) then amount end";
        engine.run(
                "convert",
                "update clean.order_lines set amount_base = " + worth + " where amount_base is distinct from " + worth);
    }
}
