package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What matching facts bring together, refunds negative. The sum of nothing is 0. */
public record Sum(What what, FactFilter of, Range range, Window within) implements FactLeaf {

    /** What is summed. */
    public enum What {
        /** Net, in the base currency. */
        AMOUNT,
        /** Sales before returns and discounts, in the base currency. */
        GROSS,
        /** Goods sold. */
        QUANTITY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        // In two parts, as single facts may already fill a long.
        long sum = 0;
        BigInteger wide = BigInteger.ZERO;
        for (Fact fact : of.ofLines() ? facts.lines() : facts.orders()) {
            if (within.alive(fact, asOf) && of.matches(fact)) {
                long more = number(fact);
                long both = sum + more;
                if (((sum ^ both) & (more ^ both)) < 0) {
                    wide = wide.add(BigInteger.valueOf(sum));
                    both = more;
                }
                sum = both;
            }
        }
        BigDecimal value = new BigDecimal(wide.add(BigInteger.valueOf(sum)), Fact.SCALE);
        return new Found(range.holds(value), value);
    }

    private long number(Fact fact) {
        return switch (what) {
            case AMOUNT -> fact.amount();
            case GROSS -> fact.gross();
            case QUANTITY -> fact.quantity();
        };
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sum", what.word());
        json.put("of", of.json());
        json.putAll(range.json());
        if (!(within instanceof Window.Ever)) {
            json.put("within", within.json());
        }
        return json;
    }
}
