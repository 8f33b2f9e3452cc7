package io.clientele.run;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.text.OpaqueId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another look at the same facts than the one that is published.
 *
 * @param day a past day; null = that of what is published
 * @param only the customers looked at; null = all of them
 */
public record View(@Nullable LocalDate day, @Nullable Rule only) {

    /** What is published, of everyone. */
    public static final View NOW = new View(null, null);

    public static View of(LocalDate day) {
        return new View(day, null);
    }

    public boolean isPublished() {
        return day == null && only == null;
    }

    /** The same for everyone; empty where this is for everyone already. */
    Optional<View> everyone() {
        return only == null ? Optional.empty() : Optional.of(new View(day, null));
    }

    /** What its catalog is called; letters, digits and strokes. */
    String catalog() {
        String of = day == null ? "today" : "day_" + day.toString().replace('-', '_');
        return only == null ? of : of + "_" + OpaqueId.of('s', RuleJson.write(only));
    }
}
