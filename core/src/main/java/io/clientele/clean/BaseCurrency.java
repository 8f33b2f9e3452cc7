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
}
