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
 * @param then whether only what was known on that day counts: "as we said then" rather than "as we know it now"
 * @param only the customers looked at; null = all of them
 */
public record View(
        @Nullable LocalDate day, boolean then, @Nullable Rule only) {

    /** What is published, of everyone. */
    public static final View NOW = new View(null, false, null);

    public View {
        if (then && day == null) {
            throw new IllegalArgumentException("What is published is what is known now");
        }
    }

    /** A day, as we know it now. */
    public static View of(LocalDate day) {
        return new View(day, false, null);
    }

    /** Some of the customers of what is published. */
    public static View of(Rule only) {
        return new View(null, false, only);
    }

    public boolean isPublished() {
        return day == null && only == null;
    }

    /** The same for everyone; empty where this is for everyone already. */
    Optional<View> everyone() {
        return only == null ? Optional.empty() : Optional.of(new View(day, then, null));
    }

    /** What its catalog is called; letters, digits and strokes. */
    String catalog() {
        String of = day == null
                ? "today"
                : (then ? "then_" : "day_") + day.toString().replace('-', '_');
        return only == null ? of : of + "_" + OpaqueId.of('s', RuleJson.write(only));
    }
}
