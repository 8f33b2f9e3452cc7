/**
 * Who belongs together. Makes {@code segment.rfm_groups}, {@code segment.groups} and {@code segment.traits} (what
 * sets the best customers apart). Start at {@link io.clientele.segment.NamedGroups}.
 */
@Room(
        reads = {"terms", "maths", "text", "rules", "warehouse", "unify", "value"},
        shelf = "segment")
@NullMarked
package io.clientele.segment;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
