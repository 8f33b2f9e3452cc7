/**
 * Recency, frequency, money, concentration, cohorts, rates. Makes {@code value.purchases, totals, cuts, rfm, cohorts, months,
 * products}. Start at {@link io.clientele.value.Valuing}; its measures stand in {@link io.clientele.value.ValueMeasures}.
 */
@Room(
        reads = {"terms", "maths", "text", "warehouse", "unify"},
        shelf = "value")
@NullMarked
package io.clientele.value;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
