package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.maths.FisherExact;
import io.clientele.segment.Sentences.Sentence;
import io.clientele.text.Texts;
import io.clientele.warehouse.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraitsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

    @TempDir
    Path folder;

    @Test
    void aPlantedTraitIsFoundAndOpensItsRows() {
        try (TraitWorld world = new TraitWorld(folder)) {
            // 500 buyers, 100 of the club; 60 of the best 100 are of the club.
            for (int buyer = 0; buyer < 500; buyer++) {
                boolean best = buyer < 100;
                world.order("c" + buyer, DAY, best ? 1_000 + buyer : 500 - buyer / 2, "tea");
                world.is("c" + buyer, "club", buyer < 60 || buyer >= 460 ? "yes" : "no");
            }
            world.keep();
            Sentences told = world.judge(engine -> {
                Row yes = TraitWorld.traits(engine, "club").get(1);
                assertThat(yes.text(1)).isEqualTo("yes");
                assertThat(yes.real(2)).isEqualTo(.6);
                assertThat(yes.real(3)).isEqualTo(.2);
                assertThat(yes.real(4)).isCloseTo(3, within(1e-12));
                assertThat(yes.real(5)).isBetween(2.0, 2.9);
                assertThat(yes.real(6)).isBetween(3.1, 4.0);
                assertThat(yes.number(7)).isEqualTo(60);
                assertThat(yes.number(8)).isEqualTo(100);
                // Two levels with the same p: Benjamini and Hochberg leave it as it is.
                assertThat(yes.real(9)).isCloseTo(FisherExact.pValue(60, 40, 40, 360), within(1e-30));
                String rows = "select rows_sql from warehouse.evidence";
                assertThat(TraitWorld.count(engine, rows)).isZero();
            });
            assertThat(told.sentences()).extracting(Sentence::code).containsExactly("trait", "fewTraits");
            Sentence first = told.sentences().get(0);
            assertThat(new TraitWords(Texts.of("en")).sentence(first))
                    .startsWith("Among your best customers 60% have club yes; among all buyers 20% have (3.0 times;");
            assertThat(first.values()).containsEntry("nBest", 60L).containsEntry("nAll", 100L);
            assertThat(told.evidence()).hasSize(1);
            assertThat(told.evidence().get(0).id()).isEqualTo(first.evidence());
            world.judge(engine -> {
                assertThat(TraitWorld.count(
                                engine, told.evidence().get(0).rows().select()))
                        .isEqualTo(60);
                assertThat(engine.rows("look", told.evidence().get(0).sql())
                                .get(0)
                                .number(2))
                        .isEqualTo(100);
            });
        }
    }

    @Test
    void whoIsEqualAtTheCutIsIn() {
        try (TraitWorld world = new TraitWorld(folder)) {
            // The 20th largest of 100 is 50, and so are 30 people.
            for (int buyer = 0; buyer < 100; buyer++) {
                world.order("c" + buyer, DAY, buyer < 10 ? 100 : buyer < 40 ? 50 : 10, "tea");
            }
            world.keep();
            world.judge(engine -> assertThat(TraitWorld.count(engine, "select 1 from segment.trait_people where best"))
                    .isEqualTo(40));
        }
    }

    @Test
    void aLevelOfFewerThanThirtyIsNotJudged() {
        try (TraitWorld world = new TraitWorld(folder)) {
            for (int buyer = 0; buyer < 200; buyer++) {
                world.order("c" + buyer, DAY, 1_000 - buyer, "tea");
                world.is("c" + buyer, "town", buyer < 29 ? "A" : buyer < 59 ? "B" : "C");
            }
            world.keep();
            world.judge(engine -> assertThat(TraitWorld.traits(engine, "town"))
                    .extracting(row -> row.text(1))
                    .containsExactly("B", "C"));
        }
    }

    @Test
    void theSizeOfTheFirstOrderDoesNotExplainItself() {
        Random random = new Random(7);
        try (TraitWorld world = new TraitWorld(folder)) {
            for (int buyer = 0; buyer < 1_000; buyer++) {
                long size = Math.round(1_000 * Math.exp(random.nextGaussian()));
                String first = world.order("c" + buyer, DAY, size, "tea");
                world.order("c" + buyer, DAY.plusDays(40), 1 + random.nextInt(500), "milk");
                // Returns follow the size of the first order, and are no spending after it.
                if (random.nextInt(3) == 0) {
                    world.comesBack("c" + buyer, DAY.plusDays(50), size / 2, "tea", first);
                }
            }
            world.keep();
            Sentences told = world.judge(engine -> {
                assertThat(TraitWorld.traits(engine, "first_order_size"))
                        .hasSize(5)
                        .allSatisfy(row -> assertThat(row.real(9)).isGreaterThan(.05));
                // Against all net it would have been the strongest trait of all.
                assertThat(
                                TraitWorld.count(
                                        engine,
                                        "select 1 from segment.trait_people where best and first_size >"
                                                + " (select max(above) from segment.trait_cuts where attribute = 'first_order_size')"))
                        .isGreaterThan(120);
            });
            assertThat(told.sentences()).extracting(Sentence::code).containsExactly("fewTraits");
        }
    }

    @Test
    void whereFewComeBackTheBestAfterTheFirstOrderAreThose() {
        try (TraitWorld world = new TraitWorld(folder)) {
            for (int buyer = 0; buyer < 200; buyer++) {
                world.order("c" + buyer, DAY, 100, buyer < 50 ? "coffee" : "tea");
                if (buyer < 20) {
                    world.order("c" + buyer, DAY.plusDays(9), 100, "milk");
                }
            }
            world.keep();
            Sentences told = world.judge(engine -> assertThat(
                            TraitWorld.count(engine, "select 1 from segment.trait_people where best_after"))
                    .isEqualTo(20));
            assertThat(new TraitWords(Texts.of("en")).sentence(told.sentences().get(0)))
                    .startsWith(
                            "Among the customers who spend most after their first order 100% had coffee in their first"
                                    + " order; among all buyers 25% did (4.0 times;");
        }
    }

    @Test
    void howLongWeKnowSomeoneIsJudgedButNeverASentence() {
        try (TraitWorld world = new TraitWorld(folder)) {
            // Who came in January has had more time; the spring label follows the month, and nothing else.
            for (int buyer = 0; buyer < 400; buyer++) {
                boolean early = buyer < 150;
                LocalDate first = early ? LocalDate.of(2024, 1, 1 + buyer % 28) : LocalDate.of(2024, 5, 1 + buyer % 28);
                world.order("c" + buyer, first, early ? 500 - buyer : 50, "tea");
                world.is("c" + buyer, "label", early ? "old" : "new");
            }
            world.keep();
            Sentences told = world.judge(engine -> {
                assertThat(TraitWorld.traits(engine, "first_order_month").get(0).real(9))
                        .isLessThan(.001);
                assertThat(TraitWorld.traits(engine, "days_known")).isNotEmpty();
                assertThat(TraitWorld.traits(engine, "label").get(1).real(9)).isLessThan(.001);
            });
            assertThat(told.sentences()).extracting(Sentence::code).containsExactly("fewTraits");
        }
    }

    @Test
    void agesAndOtherNumbersAreCutAtTheirFifths() {
        try (TraitWorld world = new TraitWorld(folder)) {
            for (int buyer = 0; buyer < 200; buyer++) {
                world.order("c" + buyer, DAY, 100 + buyer, "tea");
                world.measures("c" + buyer, "children", buyer % 2);
                // 20 to 59 years old; the birthday is today.
                world.run("insert into unify.customers (customer_id, birth_date) values ('c" + buyer + "', date '"
                        + TraitWorld.TODAY.minusYears(20 + buyer % 40) + "')");
            }
            world.keep();
            world.judge(engine -> {
                assertThat(TraitWorld.traits(engine, "age"))
                        .extracting(row -> row.text(1))
                        .containsExactly(
                                "over 27.8 up to 35.6",
                                "over 35.6 up to 43.4",
                                "over 43.4 up to 51.2",
                                "over 51.2",
                                "up to 27.8");
                assertThat(TraitWorld.traits(engine, "children"))
                        .extracting(row -> row.text(1))
                        .containsExactly("over 0 up to 1", "up to 0");
            });
        }
    }

    @Test
    void withoutOrdersNothingIsJudgedAndADoubtSaysSo() {
        try (TraitWorld world = new TraitWorld(folder)) {
            world.keep();
            world.run(
                    "insert into value.totals (customer_id, part, first_day, gross, net) select 'c' || i, i, date '2024-01-01', i, i from range(1, 100) as r(i)");
            for (int buyer = 1; buyer < 100; buyer++) {
                world.is("c" + buyer, "spent", buyer < 50 ? "little" : "much");
            }
            world.keep();
            world.run(
                    "insert into value.totals (customer_id, part, first_day, gross, net) select 'c' || i, i, date '2024-01-01', i, i from range(1, 100) as r(i)");
            Sentences told = world.judge(
                    engine -> assertThat(TraitWorld.traits(engine, "spent")).isEmpty());
            assertThat(told.sentences()).isEmpty();
            assertThat(told.doubts()).extracting(Sentence::code).containsExactly("noTraits");
            assertThat(List.copyOf(told.doubts().get(0).values().keySet())).containsExactly("wouldTell");
        }
    }
}
