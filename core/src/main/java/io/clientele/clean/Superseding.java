package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.util.Map;

/**
 * An order that comes again unchanged is already known; changed, it replaces the whole older version. Nothing is edited in
 * place: the older version ends where the new one was received.
 */
final class Superseding {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Receipt receipt;
    private final Findings findings;

    Superseding(ReceiptSteps steps, Receipt receipt, Findings findings) {
        this.steps = steps;
        this.engine = steps.engine();
        this.receipt = receipt;
        this.findings = findings;
    }

    /** Whether no orders of the source are known yet. */
    static boolean isFirst(Engine engine, Receipt receipt) {
        return OrderCleaning.count(
                        engine,
                        "select count(*) from (select 1 from clean.orders where known_to is null and source = "
                                + engine.dialect().quoted(receipt.source()) + " limit 1) as o")
                == 0;
    }

    /** Takes unchanged orders out of the new ones and ends the older versions of changed ones; whether any could be known. */
    boolean decide() {
        if (isFirst(engine, receipt)) {
            return false;
        }
        steps.make("clean.again", Map.of());
        twoShops();
        engine.run(
                "clean again", "delete from new_orders where order_id in (select order_id from again where unchanged)");
        steps.append(
                "clean.findings",
                SqlText.of(
                        "clean",
                        "fewer_lines",
                        Map.of("receipt", engine.dialect().quoted(receipt.id()))));
        Map<String, String> values = Map.of("receivedAt", engine.dialect().instant(receipt.receivedAt()));
        for (String table : new String[] {"clean.orders", "clean.order_lines"}) {
            steps.afterwards(() -> engine.run(
                    "clean again",
                    SqlText.fill(
                            "update " + table + " set known_to = ${receivedAt} where known_to is null and order_id in"
                                    + " (select order_id from again where not unchanged)",
                            values)));
        }
        return true;
    }

    /** The same number with another customer may be another shop's. */
    private void twoShops() {
        long others = OrderCleaning.count(
                engine,
                "select count(*) from again as a join new_orders as n on n.order_id = a.order_id join clean.orders as o on"
                        + " o.order_id = a.order_id and o.known_to is null where o.record_id <> n.record_id");
        if (others > 0) {
            findings.add("two shops?", "order_key", others);
        }
    }
}
