package io.clientele.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What world is wanted.
 *
 * @param people how many; 1 to 10 million
 * @param seed the same seed makes the same files, to the byte
 * @param dirt of every source that is not named in the last; 0 = none, 3 = much
 * @param sources whose files are wanted; who lives there and what they do is the same whichever are
 * @param dirts of single sources
 */
public record Asked(long people, long seed, int dirt, Set<Source> sources, Map<Source, Integer> dirts) {

    public static final long MOST_PEOPLE = 10_000_000;
    public static final int MOST_DIRT = 3;

    /** The world begins and ends on fixed days, so that it looks the same whenever it is made. */
    static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** From the first day to the last, both counted. */
    static final int DAYS = (int) ChronoUnit.DAYS.between(FROM, TODAY) + 1;

    public Asked {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("People must be 1 to " + MOST_PEOPLE + ", was " + people);
        }
        if (dirt < 0 || dirt > MOST_DIRT) {
            throw new IllegalArgumentException("Dirt must be 0 to " + MOST_DIRT + ", was " + dirt);
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("At least one source must be asked for, of " + Source.words());
        }
        sources = Set.copyOf(sources);
        dirts = Map.copyOf(dirts);
    }

    /** All sources. */
    public Asked(long people, long seed, int dirt) {
        this(people, seed, dirt, EnumSet.allOf(Source.class));
    }

    public Asked(long people, long seed, int dirt, Set<Source> sources) {
        this(people, seed, dirt, sources, Map.of());
    }

    int dirt(Source source) {
        return dirts.getOrDefault(source, dirt);
    }

    static int minute(LocalDateTime at) {
        return (int) ChronoUnit.MINUTES.between(FROM.atStartOfDay(), at);
    }
}
