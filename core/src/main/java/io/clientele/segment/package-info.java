/**
 * Who belongs together. Makes {@code segment.rfm_groups}, {@code segment.groups} and {@code segment.traits} (what
 * sets the best customers apart), and says for whom a rule holds: {@code segment.members} and {@code segment.sizes} keep it run
 * by run; divides customers by a value, a place or a time ({@link io.clientele.segment.Divisions}). Start at {@link io.clientele.segment.NamedGroups} and {@link io.clientele.segment.Judging}.
 */
@Room(
        reads = {"terms", "maths", "text", "rules", "warehouse", "unify", "value"},
        shelf = "segment")
@NullMarked
package io.clientele.segment;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
