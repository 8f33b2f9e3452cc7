package io.clientele.demo;

import java.util.List;

/** What somebody brought in one currency, in its smallest unit, and what it cost to bring it. */
final class Worth {

    private long sold;
    private long back;
    private long cost;
    private long served;

    /** All of a customer of the web shop. */
    static Worth of(List<Purchase> purchases, int calls) {
        Worth worth = new Worth();
        for (Purchase purchase : purchases) {
            purchase.lines().forEach(worth::add);
            worth.serve(purchase.isReturn() ? Costs.RETURN : 0);
        }
        worth.serve((long) calls * Costs.CALL);
        return worth;
    }

    void add(Purchase.Line line) {
        if (line.quantity() > 0) {
            sold += line.amount();
        } else {
            back += line.amount();
        }
        cost += (long) line.quantity() * line.product().cost();
    }

    void serve(long amount) {
        served += amount;
    }

    /** Sold, given back (below 0), what the goods cost, margin, cost to serve, margin less it. */
    List<Long> figures() {
        long margin = sold + back - cost;
        return List.of(sold, back, cost, margin, served, margin - served);
    }
}
