package io.clientele.value;

import io.clientele.terms.AsOf;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the change of a sum since a day comes from: each order is of somebody new or somebody known, and of one country, so that
 * the parts of each division add up to the change to the cent. Of rates and averages no such parts are told.
 */
public final class Change {

    private static final List<String> SUMS = List.of("purchases", "buyers", "gross", "returns", "net");

    /** A country is named where it makes at least this part of the change. */
    private static final BigDecimal MUCH = new BigDecimal("0.5");

    private final Map<String, BigDecimal> fresh = new LinkedHashMap<>();
    private final Map<String, BigDecimal> known = new LinkedHashMap<>();
    private final Map<Optional<String>, Map<String, BigDecimal>> countries = new LinkedHashMap<>();

    private Change() {}

    /** Since the end of a day. */
    public static Change since(Engine engine, AsOf day) {
        Change change = new Change();
        String since = engine.dialect().instant(day.end());
        engine.stream("change", SqlText.of("value", "change", Map.of("since", since)), row -> {
            Map<String, BigDecimal> country =
                    change.countries.computeIfAbsent(Optional.ofNullable(row.text(1)), name -> new LinkedHashMap<>());
            Map<String, BigDecimal> people = row.flag(2) ? change.fresh : change.known;
            for (int place = 0; place < SUMS.size(); place++) {
                BigDecimal more = place < 2
                        ? BigDecimal.valueOf(row.number(3 + place))
                        : Objects.requireNonNull(row.decimal(3 + place));
                String measure = "value." + SUMS.get(place);
                country.merge(measure, more, BigDecimal::add);
                people.merge(measure, more, BigDecimal::add);
            }
        });
        return change;
    }

    /** What new people brought, and what others did; nothing of a measure that has no parts. */
    public List<Part> people(String measure) {
        return SUMS.stream().map("value."::concat).noneMatch(measure::equals) || measure.equals("value.buyers")
                ? List.of()
                : List.of(
                        new Part("new", null, fresh.getOrDefault(measure, BigDecimal.ZERO)),
                        new Part("known", null, known.getOrDefault(measure, BigDecimal.ZERO)));
    }

    /** The country that makes most of the change, and all others; nothing where none does, or there is one only. */
    public List<Part> country(String measure) {
        List<Part> parts = new ArrayList<>();
        countries.forEach((name, sums) -> {
            BigDecimal value = sums.getOrDefault(measure, BigDecimal.ZERO);
            parts.add(new Part("country", name.orElse(null), value));
        });
        BigDecimal all = sum(parts);
        if (parts.size() < 2 || all.signum() == 0) {
            return List.of();
        }
        Part most = Collections.max(
                parts,
                Comparator.comparing((Part part) -> part.value().multiply(BigDecimal.valueOf(all.signum())))
                        .thenComparing(part -> String.valueOf(part.name()), Comparator.reverseOrder()));
        boolean much = most.value()
                        .multiply(BigDecimal.valueOf(all.signum()))
                        .compareTo(all.abs().multiply(MUCH))
                >= 0;
        return most.name() == null || !much
                ? List.of()
                : List.of(most, new Part("rest", null, all.subtract(most.value())));
    }

    private static BigDecimal sum(Collection<Part> parts) {
        return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A part of a change.
     *
     * @param what {@code new, known, country, rest}
     * @param name of the country; null of others
     */
    public record Part(String what, @Nullable String name, BigDecimal value) {}
}
