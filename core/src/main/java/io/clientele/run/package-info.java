/**
 * The hallway: one Plan walks the rooms; progress, cancel; measure catalogue; {@code report.json}; what
 * each page is told. Start at {@link
 * io.clientele.run.Plan}.
 */
@Room(
        reads = {
            "terms",
            "text",
            "rules",
            "warehouse",
            "collect",
            "clean",
            "unify",
            "value",
            "segment",
            "maths",
            "ledger",
            "demo"
        })
@NullMarked
package io.clientele.run;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
