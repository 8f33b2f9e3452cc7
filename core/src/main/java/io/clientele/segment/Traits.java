package io.clientele.segment;

import io.clientele.terms.AsOf;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.OrderStatistics;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Step.Over;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What sets the best customers apart: for each level of each attribute the share among the best fifth by net and among all
 * buyers. The engine counts, Java judges. Needs orders: a summary may itself hold what was spent, so nothing is judged where
 * there are only summaries.
 */
public final class Traits {

    /** The best fifth as members; what the first order held is judged against net after it. */
    private static final String BEST =
            "select customer_id, part, best as member, best_after as member_after, expected, expected_after"
                    + " from segment.trait_people";

    private final AsOf asOf;

    public Traits(AsOf asOf) {
        this.asOf = asOf;
    }

    /** Makes {@code segment.traits}, and says what is worth saying. */
    public Sentences make(Draft draft) {
        Engine engine = draft.engine();
        Dialect dialect = engine.dialect();
        draft.make(people(dialect));
        draft.make(numbers(dialect));
        draft.load(cuts(), List.of("attribute", "fifth", "above", "up_to", "level"), () -> cutsOf(engine));
        draft.make(levels());
        boolean orders = orders(engine);
        List<Trait> traits = orders
                ? TraitCounting.judged(engine, BEST, TraitSentences::tellable).stream()
                        .map(TraitCounting.Judged::trait)
                        .toList()
                : List.of();
        draft.load(
                traits(),
                List.of(
                        "attribute",
                        "level",
                        "best_share",
                        "all_share",
                        "ratio",
                        "low",
                        "high",
                        "n_best",
                        "n_all",
                        "q"),
                () -> traits.stream().map(Traits::row).toList());
        return new TraitSentences(asOf, engine).of(traits, orders);
    }

    /** Whether there are any; a summary may itself hold what was spent. */
    static boolean orders(Engine engine) {
        return engine.rows(
                                "segment.traits",
                                "select count(*) from value.purchases where purchase and customer_id is not null")
                        .get(0)
                        .number(1)
                > 0;
    }

    public List<Step> steps(Dialect dialect) {
        return List.of(people(dialect), numbers(dialect), cuts(), levels(), traits());
    }

    private static Step people(Dialect dialect) {
        return Step.table(
                "segment.trait_people",
                Over.CUSTOMERS,
                SqlText.of("segment", "trait_people", Map.of("month", dialect.monthOf("b.first_day"))));
    }

    private Step numbers(Dialect dialect) {
        return Step.table(
                "segment.trait_numbers",
                Over.CUSTOMERS,
                SqlText.of(
                        "segment",
                        "trait_numbers",
                        Map.of(
                                "daysKnown", dialect.daysBetween("first_day", dialect.day(asOf.day())),
                                "year", String.valueOf(asOf.day().getYear()),
                                "monthDay",
                                        String.valueOf(asOf.day().getMonthValue() * 100
                                                + asOf.day().getDayOfMonth()))));
    }

    private static Step cuts() {
        return Step.table("segment.trait_cuts", Over.CUSTOMERS, SqlText.of("segment", "trait_cuts"));
    }

    private static Step levels() {
        return Step.table(
                "segment.trait_levels",
                Over.CUSTOMERS,
                SqlText.of("segment", "trait_levels", Map.of("floor", String.valueOf(Measure.FLOOR))));
    }

    private static Step traits() {
        return Step.table("segment.traits", Over.CUSTOMERS, SqlText.of("segment", "traits"));
    }

    private static List<Object[]> cutsOf(Engine engine) {
        List<Object[]> cuts = new ArrayList<>();
        OrderStatistics.of(engine, "segment.trait_cuts", "select attribute as name, number from segment.trait_numbers")
                .forEach((attribute, values) -> cuts.addAll(TraitCuts.fifths(attribute, values)));
        return cuts;
    }

    @SuppressWarnings("NullAway") // a range that is not known is null in the table
    private static Object[] row(Trait trait) {
        return new Object[] {
            trait.attribute(),
            trait.level(),
            trait.share(),
            trait.allShare(),
            trait.ratio(),
            trait.low(),
            trait.high(),
            trait.members(),
            trait.all(),
            trait.q()
        };
    }
}
