package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many facts match; lines of one order that match are one purchase. "Did" is at least one, "did not" is none. */
public record Count(FactFilter of, Range range, Window within) implements FactLeaf {

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        long count = 0;
        Object order = null;
        for (Fact fact : of.ofLines() ? facts.lines() : facts.orders()) {
            if (within.alive(fact, asOf) && of.matches(fact) && !fact.order().equals(order)) {
                count += fact.times();
                order = counted(fact);
            }
        }
        BigDecimal value = BigDecimal.valueOf(count);
        return new Found(range.holds(value), value);
    }

    /** Whole orders are counted each; of the lines of an order, which stand together, the first. */
    private @Nullable Object counted(Fact fact) {
        return of.ofLines() ? fact.order() : null;
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("did", of.json());
        if (!range.equals(Range.SOME)) {
            json.put("times", range.json());
        }
        if (!(within instanceof Window.Ever)) {
            json.put("within", within.json());
        }
        return json;
    }
}
