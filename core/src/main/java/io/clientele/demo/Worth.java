package io.clientele.demo;

import java.util.List;

/** What somebody brought in one currency, in its smallest unit, and what it cost to bring it. */
final class Worth {

    private long sold;
    private long back;
    private long discount;
    private long cost;
    private long served;

    /** All of a customer of the web shop. */
    static Worth of(Scene scene, long person, List<Purchase> purchases) {
        Worth worth = new Worth();
        for (Purchase purchase : purchases) {
            purchase.lines().forEach(worth::add);
            Discounts.of(scene.asked().seed(), person, purchase).ifPresent(worth::add);
            worth.serve(purchase.isReturn() ? Costs.RETURN : 0);
        }
        worth.serve((long) Calls.times(scene, person) * Costs.CALL);
        return worth;
    }

    void add(Purchase.Line line) {
        if (line.quantity() < 0) {
            back += line.amount();
        } else if (line.cents() < 0) {
            discount += line.amount();
        } else {
            sold += line.amount();
        }
        cost += (long) line.quantity() * line.product().cost();
    }

    void serve(long amount) {
        served += amount;
    }

    /** Sold, given back and discounts (both below 0), what the goods cost, margin, cost to serve, margin less it. */
    List<Long> figures() {
        long margin = sold + back + discount - cost;
        return List.of(sold, back, discount, cost, margin, served, margin - served);
    }
}
