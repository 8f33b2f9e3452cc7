/**
 * Writes the source files of an invented business as its sources would deliver them and, apart from them, the truth, which no
 * room reads. Start at {@link io.clientele.demo.World}.
 */
@Room(reads = {"terms", "text"})
@NullMarked
package io.clientele.demo;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
