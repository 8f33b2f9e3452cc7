package io.clientele.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of a table of results.
 *
 * @param beside seconds of what it is compared with; 0 when it stands alone
 */
record Measured(
        String what, Usage usage, double beside, @Nullable Limit limit) {

    /** What must not be passed; 0 where nothing is said. */
    record Limit(double seconds, double ratio, long megabytes) {

        static Limit ofSeconds(double seconds) {
            return new Limit(seconds, 0, 0);
        }

        static Limit ofRatio(double ratio) {
            return new Limit(0, ratio, 0);
        }
    }

    static Measured alone(String what, Usage usage) {
        return new Measured(what, usage, 0, null);
    }

    /** How many times as long as what stands beside it; 0 when it stands alone. */
    double ratio() {
        return beside > 0 ? usage.seconds() / beside : 0;
    }

    boolean over() {
        Limit most = limit;
        return most != null
                && (most.seconds > 0 && usage.seconds() > most.seconds
                        || most.ratio > 0 && ratio() > most.ratio
                        || most.megabytes > 0 && usage.megabytes() > most.megabytes);
    }

    String verdict() {
        return limit == null ? "" : over() ? "over" : "ok";
    }
}
