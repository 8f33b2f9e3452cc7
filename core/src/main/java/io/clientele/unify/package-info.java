/**
 * Decide which records are one customer, and publish the facts once, with their customer. Makes {@code unify.memberships,
 * customers, search} and the views {@code unify.orders, counted_lines, order_lines, summaries, events, costs, attribute_values, products,
 * not_yet}. Start at {@link io.clientele.unify.Identity}.
 */
@Room(
        reads = {"terms", "text", "warehouse", "clean"},
        shelf = "unify")
@NullMarked
package io.clientele.unify;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
