package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.segment.Sentences.Sentence;
import io.clientele.segment.SetTraits.SetTrait;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.text.Texts;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Selects;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetTraitsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final NamedGroup LOYAL = NamedGroup.withId("loyal");

    @TempDir
    Path folder;

    @Test
    void aPlantedTraitOfAGroupIsToldWithItsRange() {
        try (TraitWorld world = new TraitWorld(folder)) {
            // 100 of 500 are loyal, and 60 of them of the club; of the other 400, 40.
            for (int buyer = 0; buyer < 500; buyer++) {
                world.order("c" + buyer, DAY, 100, "tea");
                world.is("c" + buyer, "club", buyer < 60 || buyer >= 460 ? "yes" : "no");
            }
            world.keep();
            world.groups("Loyal", buyer -> buyer < 100, 500);
            judged(world, told -> {
                assertThat(told.sentences()).extracting(Sentence::code).containsExactly("trait", "fewTraitsOfSet");
                assertThat(english(told.sentences().get(0)))
                        .startsWith(
                                "Among the people of this group 60% have club yes; among all buyers 20% have (3.0 times;");
                SetTrait yes = level(told, "club", "yes");
                assertThat(yes.ratio()).isCloseTo(3, within(1e-12));
                assertThat(yes.low()).isBetween(2.0, 2.9);
                assertThat(yes.high()).isBetween(3.1, 4.0);
                assertThat(yes.own()).isFalse();
                assertThat(told.traits().get(0)).isEqualTo(yes);
            });
        }
    }

    @Test
    void eachNumberOfATraitIsAMeasureThatOpensItsPeople() {
        try (TraitWorld world = new TraitWorld(folder)) {
            for (int buyer = 0; buyer < 500; buyer++) {
                world.order("c" + buyer, DAY, 100, "tea");
                world.is("c" + buyer, "it's; --", buyer < 60 || buyer >= 460 ? "'y'" : "no");
            }
            world.keep();
            world.groups("Loyal", buyer -> buyer < 100, 500);
            judgedIn(world, engine -> {
                SetTrait yes = level(SetTraits.of(engine, LOYAL), "it's; --", "'y'");
                Scope scope = Scope.of("group", "loyal", "trait", yes.trait());
                Computed ratio = number(engine, "segment.trait_ratio", scope);
                assertThat(ratio.value()).isEqualByComparingTo(String.valueOf(yes.ratio()));
                assertThat(ratio.interval())
                        .isEqualTo(new Figure.Range(
                                Objects.requireNonNull(yes.low()), Objects.requireNonNull(yes.high()), .9));
                assertThat(number(engine, "segment.trait_share", scope).value()).isEqualByComparingTo("0.6");
                assertThat(number(engine, "segment.trait_share_all", scope).value())
                        .isEqualByComparingTo("0.2");
                assertThat(rows(engine, "segment.trait_share", scope)).isEqualTo(60);
                assertThat(rows(engine, "segment.trait_share_all", scope)).isEqualTo(100);
            });
        }
    }

    @Test
    void whatTheGroupIsMadeOfIsNoFinding() {
        Random random = new Random(3);
        try (TraitWorld world = new TraitWorld(folder)) {
            // Who first bought for more than 500 is in: the size is the group itself, and sofas are always large.
            long[] sizes = random.longs(800, 1, 1_000).toArray();
            for (int buyer = 0; buyer < sizes.length; buyer++) {
                world.order(
                        "c" + buyer,
                        DAY.plusDays(buyer % 60),
                        sizes[buyer],
                        sizes[buyer] > 700 && buyer % 2 == 0 ? "sofa" : "tea");
                world.is("c" + buyer, "club", random.nextInt(5) == 0 ? "yes" : "no");
            }
            world.keep();
            world.groups("Loyal", buyer -> sizes[buyer] > 500, sizes.length);
            judged(world, told -> {
                assertThat(told.sentences()).extracting(Sentence::code).containsExactly("fewTraitsOfSet");
                assertThat(told.doubts()).extracting(Sentence::code).containsExactly("ownTraits");
                assertThat(english(told.doubts().get(0)))
                        .startsWith("No findings, because the group is made of it: days known, month of first order,"
                                + " and size of first order.");
                SetTrait last = told.traits().get(told.traits().size() - 1);
                assertThat(last.own()).isTrue();
                assertThat(told.traits().stream()
                                .filter(SetTrait::own)
                                .map(trait -> trait.level().attribute()))
                        .contains("first_order_size", "first_order_month", "days_known");
                assertThat(level(told, "first_product", "sofa").ratio()).isGreaterThan(1.5);
            });
        }
    }

    @Test
    void aFirstProductThatBringsPeopleBackIsAFinding() {
        Random random = new Random(5);
        try (TraitWorld world = new TraitWorld(folder)) {
            // Coffee is no dearer than tea, but most who begin with it come back, and only they are in the group.
            boolean[] back = new boolean[800];
            for (int buyer = 0; buyer < back.length; buyer++) {
                boolean coffee = buyer % 4 == 0;
                back[buyer] = random.nextInt(10) < (coffee ? 7 : 2);
                world.order("c" + buyer, DAY, 1 + random.nextInt(100), coffee ? "coffee" : "tea");
                if (back[buyer]) {
                    world.order("c" + buyer, DAY.plusDays(30), 20, "tea");
                }
            }
            world.keep();
            world.groups("Loyal", buyer -> back[buyer], back.length);
            judged(
                    world,
                    told -> assertThat(english(told.sentences().get(0))).contains("had coffee in their first order"));
        }
    }

    @Test
    void ofFewerThanThirtyNothingIsSaid() {
        try (TraitWorld world = new TraitWorld(folder)) {
            for (int buyer = 0; buyer < 200; buyer++) {
                world.order("c" + buyer, DAY, 100, "tea");
                world.is("c" + buyer, "club", buyer < 40 ? "yes" : "no");
            }
            world.keep();
            world.groups("Loyal", buyer -> buyer < 29, 200);
            judged(world, told -> {
                assertThat(told.traits()).isEmpty();
                assertThat(told.sentences()).isEmpty();
                assertThat(english(told.doubts().get(0)))
                        .isEqualTo("29 people are too few to say what sets the group apart; 30 are needed.");
            });
        }
    }

    @Test
    void aGroupDrawnByLotHasNoFindings() {
        Random random = new Random(11);
        try (TraitWorld world = new TraitWorld(folder)) {
            boolean[] drawn = new boolean[600];
            for (int buyer = 0; buyer < drawn.length; buyer++) {
                drawn[buyer] = random.nextInt(3) == 0;
                world.order("c" + buyer, DAY, 1 + random.nextInt(100), "product " + random.nextInt(8));
                for (int attribute = 0; attribute < 20; attribute++) {
                    world.is("c" + buyer, "noise " + attribute, "level " + random.nextInt(3));
                }
            }
            world.keep();
            world.groups("Loyal", buyer -> drawn[buyer], drawn.length);
            judged(world, told -> {
                assertThat(told.judged()).isGreaterThan(60);
                assertThat(told.sentences()).extracting(Sentence::code).containsExactly("fewTraitsOfSet");
            });
        }
    }

    @Test
    void withoutOrdersADoubtSaysSo() {
        try (TraitWorld world = new TraitWorld(folder)) {
            world.keep();
            world.run("insert into value.totals (customer_id, part, first_day, gross, net, purchases, paid_purchases)"
                    + " select 'c' || i, i % 100, date '2024-01-01', 1, 1, 1, 1 from range(0, 99) as r(i)");
            world.groups("Loyal", buyer -> buyer < 50, 99);
            judged(
                    world,
                    told -> assertThat(told.doubts()).extracting(Sentence::code).containsExactly("noTraitsOfSet"));
        }
    }

    @Test
    void aGroupIsCountedBesideAllBuyers() {
        try (TraitWorld world = new TraitWorld(folder)) {
            for (int buyer = 0; buyer < 100; buyer++) {
                world.order("c" + buyer, DAY, buyer < 40 ? 30 : 10, "tea");
                world.order("c" + buyer, DAY.plusDays(1), 10, "tea");
            }
            world.keep();
            world.groups("Loyal", buyer -> buyer < 40, 100);
            judgedIn(world, engine -> {
                Scope loyal = Scope.of("group", "loyal");
                assertThat(number(engine, "segment.size", loyal).value()).isEqualByComparingTo("40");
                assertThat(number(engine, "segment.share", loyal).value()).isEqualByComparingTo("0.4");
                assertThat(number(engine, "segment.net", loyal).value()).isEqualByComparingTo("1600");
                // 40 x 40 of 40 x 40 + 60 x 20.
                assertThat(number(engine, "segment.net_share", loyal).value().doubleValue())
                        .isCloseTo(1600 / 2800.0, within(1e-15));
                assertThat(number(engine, "segment.purchases", loyal).value()).isEqualByComparingTo("80");
                assertThat(number(engine, "segment.average_order", loyal).value())
                        .isEqualByComparingTo("20");
                assertThat(number(engine, "segment.net_each", loyal).value()).isEqualByComparingTo("40");
                assertThat(rows(engine, "segment.size", loyal)).isEqualTo(40);
                assertThat(number(engine, "segment.size", Scope.DEFAULT).value())
                        .isEqualByComparingTo("100");
                assertThat(number(engine, "segment.size", Scope.of("group", "lost"))
                                .value())
                        .isEqualByComparingTo("0");
                assertThat(number(engine, "segment.net_each", Scope.of("group", "lost"))
                                .state())
                        .isEqualTo(Figure.State.NOT_KNOWN);
            });
        }
    }

    private static void judged(TraitWorld world, Consumer<SetTraits> look) {
        judgedIn(world, engine -> look.accept(SetTraits.of(engine, LOYAL)));
    }

    /** Where the tables of traits are made. */
    private static void judgedIn(TraitWorld world, Consumer<Engine> look) {
        world.judge(look);
    }

    private static SetTrait level(SetTraits told, String attribute, String level) {
        return told.traits().stream()
                .filter(trait -> trait.level().attribute().equals(attribute)
                        && trait.level().level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private static Measure measure(String id) {
        return SegmentMeasures.all().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Computed number(Engine engine, String id, Scope scope) {
        Measure measure = measure(id);
        return measure.kernel().compute(new Selects(engine), measure.sql().apply(scope), scope, measure.floor());
    }

    private static long rows(Engine engine, String id, Scope scope) {
        return TraitWorld.count(engine, measure(id).rows().apply(scope).select());
    }

    private static String english(Sentence sentence) {
        return new TraitWords(Texts.of("en")).sentence(sentence);
    }
}
