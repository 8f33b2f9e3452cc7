/**
 * Words all rooms share: ids, problems, figures, receipts. No logic beyond what a value checks at birth. Start at {@link
 * io.clientele.terms.Problem}.
 */
@Room
@NullMarked
package io.clientele.terms;

import org.jspecify.annotations.NullMarked;
