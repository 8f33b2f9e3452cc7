/**
 * Recency, frequency, money, margin, concentration, cohorts, rates. Makes {@code value.purchases, totals, margins, cuts, concentration,
 * rfm, cohorts, months, products}. Start at {@link io.clientele.value.Valuing}; its measures stand in {@link io.clientele.value.ValueMeasures}.
 */
@Room(
        reads = {"terms", "maths", "text", "warehouse", "unify"},
        shelf = "value")
@NullMarked
package io.clientele.value;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
