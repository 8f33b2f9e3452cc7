/**
 * Measures the built program from outside, as a user runs it, beside the bare statement of the database or the script of an
 * analyst that does the same. Start at {@link io.clientele.bench.Bench}; {@link io.clientele.bench.Shop} invents the input.
 */
@NullMarked
package io.clientele.bench;

import org.jspecify.annotations.NullMarked;
