package io.clientele.demo;

/**
 * How somebody buys: Pareto/NBD (Schmittlein, Morrison and Colombo 1987). While alive, a person buys at a rate of their own; rates
 * and lifetimes are gamma and exponential with gamma rates. Regular buyers wait gaps that vary less (Erlang of shape 3).
 *
 * @param first day of the first purchase, counted from the start of the world
 * @param rate purchases an ordinary day while alive
 * @param lifetime days from the first purchase until the person buys no more
 * @param regular whether gaps are regular
 */
record Habits(int first, double rate, double lifetime, boolean regular) {

    static final double RATE_SHAPE = 0.9;
    static final double RATE_DAYS = 140;
    static final double LEAVING_SHAPE = 1.3;
    static final double LEAVING_DAYS = 420;
    static final double REGULAR = 0.2;
    static final int REGULAR_SHAPE = 3;

    /**
     * @param days how long the world lasts
     * @param eagerness how many times as often as others
     */
    static Habits of(Chance chance, int days, double eagerness) {
        int first = chance.below(days);
        double rate = eagerness * chance.gamma(RATE_SHAPE) / RATE_DAYS;
        double leaving = chance.gamma(LEAVING_SHAPE) / LEAVING_DAYS;
        return new Habits(first, rate, chance.exponential() / leaving, chance.happens(REGULAR));
    }

    /** Ordinary days until the next purchase. */
    double gap(Chance chance) {
        return (regular ? chance.gamma(REGULAR_SHAPE) / REGULAR_SHAPE : chance.exponential()) / rate;
    }
}
