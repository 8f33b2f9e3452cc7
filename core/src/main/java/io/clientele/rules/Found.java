package io.clientele.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a leaf saw.
 *
 * @param value the value it compared: a text, a day, a decimal; null where there is none
 */
public record Found(boolean holds, @Nullable Object value) {

    static final Found NOTHING = new Found(false, null);
}
