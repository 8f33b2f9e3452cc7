/**
 * Pure functions of statistics: intervals, quantiles, concentration, tests, ordered sums. Knows no tables and no rooms but
 * {@code terms}.
 */
@Room(reads = "terms")
@NullMarked
package io.clientele.maths;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
