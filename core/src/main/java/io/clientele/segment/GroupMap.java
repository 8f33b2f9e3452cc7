package io.clientele.segment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Named boxes of recency, frequency and money scores; the first that holds a customer wins, {@code Others} is the last. Each
 * of the 125 cells so has exactly one winner.
 *
 * @param name setting {@code value.rfm.map}
 */
public record GroupMap(String name, List<Box> boxes) {

    /** Ten groups, as widely published for the R package rfm. */
    public static final GroupMap TEN = new GroupMap(
            "ten",
            List.of(
                    box("Champions", 5, 5, 5, 5, 5, 5),
                    box("Potential Loyalist", 3, 5, 3, 5, 2, 5),
                    box("Loyal", 2, 4, 2, 4, 2, 4),
                    box("Promising", 3, 4, 1, 3, 3, 5),
                    box("New", 4, 5, 1, 3, 1, 5),
                    box("Can't Lose Them", 1, 2, 3, 4, 4, 5),
                    box("At Risk", 1, 2, 2, 5, 4, 5),
                    box("Need Attention", 1, 3, 3, 5, 3, 5),
                    box("About To Sleep", 2, 3, 1, 3, 1, 4),
                    box("Lost", 1, 1, 1, 5, 1, 5)));

    /** The map of a published case study. */
    public static final GroupMap CASE = new GroupMap(
            "case",
            List.of(
                    box("Champions", 4, 5, 4, 5, 4, 5),
                    box("Loyal", 2, 5, 3, 5, 3, 5),
                    box("Potential Loyalist", 3, 5, 1, 3, 1, 3),
                    box("New", 4, 5, 1, 1, 1, 1),
                    box("Promising", 3, 4, 1, 1, 1, 1),
                    box("Needs Attention", 2, 3, 2, 3, 2, 3),
                    box("About To Sleep", 2, 3, 1, 2, 1, 2),
                    box("At Risk", 1, 2, 2, 5, 2, 5),
                    box("Can't Lose Them", 1, 1, 4, 5, 4, 5),
                    box("Hibernating/Lost", 1, 2, 1, 2, 1, 2)));

    public static final String OTHERS = "Others";

    public GroupMap {
        boxes = List.copyOf(boxes);
    }

    /** {@code ten} or {@code case}. */
    public static GroupMap of(String name) {
        return switch (name) {
            case "ten" -> TEN;
            case "case" -> CASE;
            default -> throw new IllegalArgumentException("value.rfm.map is ten or case, was " + name);
        };
    }

    /** The name of the box that holds these scores. */
    public String winner(int r, int f, int m) {
        return boxes.stream()
                .filter(box -> box.holds(r, f, m))
                .map(Box::group)
                .findFirst()
                .orElse(OTHERS);
    }

    /** The same as a case over columns r, f, m. */
    String toSql() {
        return boxes.stream()
                .map(box -> "        when " + range("r", box.rLow(), box.rHigh()) + " and "
                        + range("f", box.fLow(), box.fHigh()) + " and " + range("m", box.mLow(), box.mHigh())
                        + " then '"
                        + box.group().replace("'", "''") + "'")
                .collect(Collectors.joining("\n", "case\n", "\n        else '" + OTHERS + "'\n    end"));
    }

    private static String range(String axis, int low, int high) {
        return low == high ? axis + " = " + low : axis + " between " + low + " and " + high;
    }

    private static Box box(String group, int rLow, int rHigh, int fLow, int fHigh, int mLow, int mHigh) {
        return new Box(group, rLow, rHigh, fLow, fHigh, mLow, mHigh);
    }

    /** Lowest and highest score of each axis. */
    public record Box(String group, int rLow, int rHigh, int fLow, int fHigh, int mLow, int mHigh) {

        boolean holds(int r, int f, int m) {
            return r >= rLow && r <= rHigh && f >= fLow && f <= fHigh && m >= mLow && m <= mHigh;
        }

        /** Whether somebody can be in both. */
        public boolean meets(Box other) {
            return rLow <= other.rHigh
                    && other.rLow <= rHigh
                    && fLow <= other.fHigh
                    && other.fLow <= fHigh
                    && mLow <= other.mHigh
                    && other.mLow <= mHigh;
        }
    }
}
