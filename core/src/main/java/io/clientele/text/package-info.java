/**
 * Read and compare what people write: numbers, dates, phones, names, places. Knows no tables and no rooms but {@code
 * terms}; pure functions, safe for many threads, cheap enough to be called for every cell.
 *
 * <p>Two steps everywhere: {@code guess} looks at a whole column and says how sure it is ({@link
 * io.clientele.text.Guess}), {@code read} turns one cell into a value or null. Start at {@link
 * io.clientele.text.NumberForm} and {@link io.clientele.text.DateForm}; keys are made by {@link
 * io.clientele.text.Names}, {@link io.clientele.text.Phones}, {@link io.clientele.text.Emails} and {@link
 * io.clientele.text.OpaqueId}; {@link io.clientele.text.Nobody} knows who is nobody.
 * {@link io.clientele.text.Search} finds what is written in another script, {@link io.clientele.text.Places} says what lies under
 * what.
 *
 * <p>The other way round, {@link io.clientele.text.Texts} says what the house found in the words of a reader's language.
 */
@Room(reads = "terms")
@NullMarked
package io.clientele.text;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
