package io.clientele.maths;

/**
 * A range that holds the true value in about {@code level} of all worlds.
 *
 * @param low lower end, at most {@code high}; infinite where there is none
 * @param high upper end
 * @param level share of worlds, strictly between 0 and 1; the product says .90
 */
public record Interval(double low, double high, double level) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "An interval's low end must not pass its high end, was " + low + " to " + high);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("An interval's level must lie strictly between 0 and 1, was " + level);
        }
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
