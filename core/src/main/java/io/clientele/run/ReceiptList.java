package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The receipts of a workspace in the order they came, with what became of their rows. */
public final class ReceiptList {

    private final Engine engine;

    public ReceiptList(Engine engine) {
        this.engine = engine;
    }

    public void each(Consumer<Line> reader) {
        Map<String, Long> counts = counts();
        List<Receipt> all = new Receipts(engine).all();
        Inverse inverse = new Inverse(all);
        for (Receipt receipt : all) {
            reader.accept(new Line(
                    receipt.id(),
                    receipt.file(),
                    receipt.table(),
                    receipt.source(),
                    receipt.rowCount(),
                    counts.getOrDefault(receipt.id() + " kept", 0L),
                    counts.getOrDefault(receipt.id() + " set_aside", 0L),
                    counts.getOrDefault(receipt.id() + " repaired", 0L),
                    counts.getOrDefault(receipt.id() + " already_known", 0L),
                    receipt.receivedAt(),
                    receipt.standing().withdrawnAt(),
                    receipt.standing().repairs(),
                    inverse.of(receipt)));
        }
    }

    /** By receipt and part. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (Row row : engine.rows("receipts", """
                select receipt_id || ' ' || part, cast(sum(row_count) as bigint) from clean.balances group by 1
                union all
                select receipt_id || ' repaired', count(*)
                from clean.set_aside
                where repaired_by is not null
                group by receipt_id""")) {
            counts.put(String.valueOf(row.text(1)), row.number(2));
        }
        return counts;
    }

    /**
     * One receipt.
     *
     * @param rows = kept + setAside + alreadyKnown
     * @param repaired of those set aside, how many another receipt brought again, mended
     * @param withdrawn since when it is not believed; null = it is
     * @param repairs the receipt whose rows it brings again, mended; null = none
     */
    public record Line(
            String id,
            String file,
            String table,
            String source,
            long rows,
            long kept,
            long setAside,
            long repaired,
            long alreadyKnown,
            Instant arrived,
            @Nullable Instant withdrawn,
            @Nullable String repairs,
            Inverse.Way inverse) {}
}
