package io.clientele.run;

import io.clientele.clean.Rebuilding;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads all files in one zone, once somebody has chosen one. Their texts stay as they came; what falls on another day by it ends,
 * and begins on that day.
 */
final class OneZone {

    private final Workspace workspace;
    private final Receipts receipts;
    private final Clock clock;

    OneZone(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.receipts = new Receipts(workspace.engine());
        this.clock = clock;
    }

    /** Each source in a transaction of its own: whatever interrupts it, the next call goes on with the rest. */
    void read(ZoneId zone) {
        for (String source : otherwise(zone)) {
            List<Receipt> believed = receipts.believed().stream()
                    .filter(receipt -> receipt.source().equals(source))
                    .map(receipt -> receipt.in(zone))
                    .toList();
            new Rebuilding(workspace, workspace)
                    .rebuild(source, believed, () -> receipts.read(source, zone), clock.instant());
        }
    }

    private Set<String> otherwise(ZoneId zone) {
        Set<String> sources = new TreeSet<>();
        receipts.all().stream()
                .filter(receipt -> !receipt.zone().equals(zone))
                .forEach(receipt -> sources.add(receipt.source()));
        return sources;
    }
}
