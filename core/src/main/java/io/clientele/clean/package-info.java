/**
 * Make what was taken in comparable; write every finding down; set aside what cannot be placed. Makes {@code clean.parties,
 * orders, order_lines, summaries, attributes, products, events, event_properties, rates, costs, findings, quarantine, balances, sums,
 * field_counts}: all receipt steps,
 * appended in one transaction a receipt; {@link io.clientele.clean.Quality} makes {@code clean.quality} of them in a run; {@link io.clientele.clean.Rebuilding} makes a source anew when receipts are withdrawn, restored,
 * replaced or repaired. Start at {@link io.clientele.clean.Cleaning}.
 */
@Room(
        reads = {"terms", "text", "warehouse", "collect"},
        shelf = "clean")
@NullMarked
package io.clientele.clean;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
