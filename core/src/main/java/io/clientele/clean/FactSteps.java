package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.util.HashMap;
import java.util.Map;

/** Statements over one receipt's rows of facts: which receipt tells them, of which source, from when they are known. */
final class FactSteps {

    private final ReceiptSteps steps;
    private final Map<String, String> filled = new HashMap<>();

    /** @param happened the moment a fact happened, in SQL over {@code n} */
    FactSteps(ReceiptSteps steps, Receipt receipt, String happened) {
        this.steps = steps;
        Dialect dialect = steps.engine().dialect();
        String receivedAt = dialect.instant(receipt.receivedAt());
        filled.put("source", dialect.quoted(receipt.source()));
        filled.put("receivedAt", receivedAt);
        filled.put("knownFrom", receipt.backfill() ? "least(" + happened + ", " + receivedAt + ")" : receivedAt);
        filled.put("turn", String.valueOf(receipt.standing().turn()));
        filled.put("utc", dialect.utcOfLocal(receipt.zone().getId(), "local_time"));
        filled.put("minute", dialect.minuteOfDay("local_time"));
        filled.put("weekday", dialect.weekday("local_time"));
    }

    /** @param which the receipt, in SQL */
    Map<String, String> values(String which) {
        Map<String, String> values = new HashMap<>(filled);
        values.put("receipt", which);
        return values;
    }

    /** @param select name of the statement that gives the rows of a table */
    void append(String table, String select, String which) {
        steps.append("clean." + table, SqlText.of("clean", select, values(which)));
    }
}
