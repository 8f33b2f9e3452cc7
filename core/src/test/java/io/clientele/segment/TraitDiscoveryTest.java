package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.segment.Sentences.Sentence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What chance alone makes of labels that mean nothing, and how surely what is there is found. */
class TraitDiscoveryTest {

    /** Few in the everyday build; {@code bench proof} asks for many. */
    private static final int SEEDS = Integer.getInteger("clientele.worlds", 20);

    @TempDir
    Path folder;

    /**
     * Where every label is noise a set with any q at or below .05 has a chance of at most .05 (Benjamini and Hochberg 1995),
     * so of 20 sets more than 4 have one with a chance of at most .0026 (binomial: P(X ≥ 5), n 20, p .05); of any other
     * number of sets as many are let through as have no larger chance.
     */
    @Test
    void shuffledLabelsSayNothing() {
        int[] setsWithDiscovery = new int[1];
        int setsWithSentence = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(1_000 + seed);
            try (TraitWorld world = new TraitWorld(folder.resolve("seed" + seed))) {
                for (int buyer = 0; buyer < 500; buyer++) {
                    String customer = "c" + seed + "-" + buyer;
                    world.order(
                            customer,
                            LocalDate.of(2024, 1, 15),
                            Math.round(1_000 * Math.exp(random.nextGaussian())),
                            "tea");
                    for (int attribute = 0; attribute < 20; attribute++) {
                        world.is(customer, "noise" + attribute, "level" + random.nextInt(2 + attribute % 5));
                    }
                }
                world.keep();
                Sentences told = world.judge(engine -> {
                    assertThat(TraitWorld.count(engine, "select 1 from segment.traits where attribute like 'noise%'"))
                            .isEqualTo(80);
                    setsWithDiscovery[0] +=
                            TraitWorld.count(engine, "select 1 from segment.traits where q <= .05") > 0 ? 1 : 0;
                });
                setsWithSentence += told.sentences().stream()
                                .anyMatch(sentence -> sentence.code().equals("trait"))
                        ? 1
                        : 0;
            }
        }
        assertThat(mostByChance(20)).isEqualTo(4);
        assertThat(setsWithDiscovery[0]).isLessThanOrEqualTo(mostByChance(SEEDS));
        assertThat(setsWithSentence).isLessThanOrEqualTo(setsWithDiscovery[0]);
    }

    /** A level that brings half as much again, among 20 that mean nothing: found in each of 20 worlds of 2,000, in 99 of 100. */
    @Test
    void aRealTraitIsFoundAmongNoise() {
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(2_000 + seed);
            try (TraitWorld world = new TraitWorld(folder.resolve("seed" + seed))) {
                for (int buyer = 0; buyer < 2_000; buyer++) {
                    String customer = "c" + seed + "-" + buyer;
                    boolean planted = random.nextInt(5) == 0;
                    world.order(
                            customer,
                            LocalDate.of(2024, 1, 15),
                            Math.round((planted ? 1_500 : 1_000) * Math.exp(random.nextGaussian() * .7)),
                            "tea");
                    world.is(customer, "club", planted ? "yes" : "no");
                    for (int attribute = 0; attribute < 20; attribute++) {
                        world.is(customer, "noise" + attribute, "level" + random.nextInt(4));
                    }
                }
                world.keep();
                Sentence first = world.judge().sentences().get(0);
                found += "club".equals(first.attribute()) && "yes".equals(first.level()) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo((SEEDS * 99 + 99) / 100);
    }

    /** The least k with P(X > k) ≤ .0026 for X binomial with p .05. */
    private static int mostByChance(int sets) {
        double probability = Math.pow(.95, sets);
        double upTo = probability;
        int most = 0;
        while (1 - upTo > .0026) {
            probability *= (sets - most) * .05 / ((most + 1) * .95);
            upTo += probability;
            most++;
        }
        return most;
    }
}
