package io.clientele.run;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the business: what it may be and what it means.
 *
 * @param values in words
 * @param standard the value without a choice; null = it hangs on the files
 * @param standardText that in words
 * @param reader the value as it is kept, or null if it is none
 */
public record Setting(
        String key,
        String values,
        @Nullable String standard,
        String standardText,
        String meaning,
        Function<String, @Nullable String> reader) {}
