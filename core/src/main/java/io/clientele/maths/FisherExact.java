package io.clientele.maths;

/**
 * Fisher's exact test of a two by two table, two-sided (R. A. Fisher, The design of experiments, 1935): the sum of the
 * probabilities of all tables with the same margins that are no likelier than the observed one, to 1e-7 relative, as
 * R's {@code fisher.test} does.
 */
public final class FisherExact {

    private static final double AS_LIKELY = 1 + 1e-7;

    private FisherExact() {}

    /**
     *
     *
     * <pre>
     * a b
     * c d
     * </pre>
     *
     * @return p in 0..1; 0 where it is below what a double holds
     */
    public static double pValue(long a, long b, long c, long d) {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException("Counts must not be negative, was " + a + " " + b + " " + c + " " + d);
        }
        return new Margins(a + b, c + d, a + c).pValue(a);
    }

    /** The hypergeometric distribution of the upper left count, given both row sums and the first column's. */
    private record Margins(long firstRow, long secondRow, long firstColumn) {

        double pValue(long observed) {
            double limit = weight(observed) * AS_LIKELY;
            if (limit == 0) {
                return 0;
            }
            Tally tally = new Tally(limit);
            tally.add(1);
            // Weights relative to the likeliest table: none overflows, and the walk ends once they vanish, after some
            // 40
            // standard deviations whatever the size of the table.
            double weight = 1;
            for (long x = mode(); x < most() && weight > 0; x++) {
                weight *= ratioUp(x);
                tally.add(weight);
            }
            weight = 1;
            for (long x = mode(); x > least() && weight > 0; x--) {
                weight /= ratioUp(x - 1);
                tally.add(weight);
            }
            return Math.min(1, tally.unlikely / tally.all);
        }

        private double weight(long observed) {
            double weight = 1;
            for (long x = mode(); x < observed && weight > 0; x++) {
                weight *= ratioUp(x);
            }
            for (long x = mode(); x > observed && weight > 0; x--) {
                weight /= ratioUp(x - 1);
            }
            return weight;
        }

        /** P(x + 1) ÷ P(x). */
        private double ratioUp(long x) {
            return (double) (firstRow - x) * (firstColumn - x) / ((x + 1.0) * (secondRow - firstColumn + x + 1));
        }

        private long mode() {
            double middle = (firstColumn + 1.0) * (firstRow + 1.0) / (firstRow + secondRow + 2.0);
            return Math.min(most(), Math.max(least(), (long) middle));
        }

        private long least() {
            return Math.max(0, firstColumn - secondRow);
        }

        private long most() {
            return Math.min(firstRow, firstColumn);
        }
    }

    private static final class Tally {

        private final double limit;
        private double all;
        private double unlikely;

        Tally(double limit) {
            this.limit = limit;
        }

        void add(double weight) {
            all += weight;
            if (weight <= limit) {
                unlikely += weight;
            }
        }
    }
}
