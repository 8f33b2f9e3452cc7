/**
 * Read and compare what people write: numbers, dates, phones, names, places. Knows no tables and no rooms but {@code
 * terms}.
 */
@Room(reads = "terms")
@NullMarked
package io.clientele.text;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
