package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rules.And;
import io.clientele.rules.Leaf;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleSet;
import io.clientele.segment.Chosen;
import io.clientele.segment.Judging;
import io.clientele.segment.PackedFacts;
import io.clientele.terms.AsOf;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random rules on random worlds hold for those for whom their plain meaning does, today and on a past day. */
class RuleWorldsTest {

    /** Few in the everyday build; {@code bench proof} asks for many. */
    private static final int WORLDS = Integer.getInteger("clientele.rule.worlds", 3);

    private static final int RULES = 30;

    @TempDir
    private Path folder = Path.of("");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, WORLDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRuleHoldsForWhomItMeans(long seed) throws IOException {
        RuleWorld world = new RuleWorld(seed);
        Path orders = Files.writeString(folder.resolve("orders.csv"), world.orders());
        Path customers = Files.writeString(folder.resolve("customers.csv"), world.customers());
        PlanSettings defaults = PlanSettings.defaults(RuleWorld.ZONE);
        PlanSettings settings = new PlanSettings(
                RuleWorld.ZONE, null, "shop", null, defaults.mapping(), defaults.rfm(), defaults.groups(), true);
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Engine session = workspace.engine().another()) {
            new Plan(workspace, settings, Clock.systemUTC()).analyze(List.of(orders, customers));
            Views days = new Views(workspace, settings, Clock.systemUTC());
            LocalDate past = world.last().minusDays(12);
            days.prepare(session, past, Progress.NONE);
            List<RuleWorld.Said> rules =
                    IntStream.range(0, RULES).mapToObj(number -> world.rule(3)).toList();
            PackedFacts packed = PackedFacts.of(session).orElseThrow();
            rules.forEach(said -> agrees(session, world, said, world.last(), packed));
            days.read(session, past, there -> {
                PackedFacts then = PackedFacts.of(there).orElseThrow();
                rules.forEach(said -> agrees(there, world, said, past, then));
                return true;
            });
        }
    }

    private static void agrees(
            Engine session, RuleWorld world, RuleWorld.Said said, LocalDate day, PackedFacts packed) {
        Judging judging =
                new Judging(session, RuleJson.read("{\"rule\": " + said.json() + "}"), new AsOf(day, RuleWorld.ZONE));
        Chosen chosen = judging.everyone();
        Set<String> found = new TreeSet<>();
        for (int place = 0; place < chosen.size(); place++) {
            found.add(key(session, OpaqueId.text(chosen.customer(place))));
        }
        Set<String> wanted = new TreeSet<>(world.holding(said, day));
        assertThat(found).as("%s on %s", said.json(), day).isEqualTo(wanted);
        assertThat(chosen.asked()).isEqualTo(world.begun(day));
        Chosen fromMemory = new Judging(
                        session,
                        RuleJson.read("{\"rule\": " + said.json() + "}"),
                        new AsOf(day, RuleWorld.ZONE),
                        packed)
                .everyone();
        assertThat(fromMemory.asked()).isEqualTo(chosen.asked());
        assertThat(ids(fromMemory)).as("in memory: %s on %s", said.json(), day).isEqualTo(ids(chosen));
        narrows(session, judging, said, day);
        judging.sql()
                .ifPresent(asking -> assertThat(
                                session
                                        .rows(
                                                "rule as SQL",
                                                asking.sql(),
                                                asking.bound().toArray())
                                        .stream()
                                        .map(row -> Objects.requireNonNull(row.id(1)))
                                        .toList())
                        .as("as SQL: %s on %s", said.json(), day)
                        .isEqualTo(ids(chosen)));
        for (Row row : session.rows(
                "customers",
                "select customer_id, source_key from unify.customers where source_key in ('K-7', 'K-25') order by 2")) {
            Optional<RuleSet.Why> why = judging.why(Objects.requireNonNull(row.id(1)));
            why.ifPresent(RuleWorldsTest::turns);
            assertThat(why.map(RuleSet.Why::holds).orElse(false))
                    .as("why of %s: %s", row.text(2), said.json())
                    .isEqualTo(wanted.contains(row.text(2)));
        }
    }

    /** Each step leaves as many as the rule of the parts up to it holds for. */
    private static void narrows(Engine session, Judging judging, RuleWorld.Said said, LocalDate day) {
        Rule rule = RuleJson.read("{\"rule\": " + said.json() + "}");
        List<Rule> parts = rule instanceof And and ? and.of() : List.of(rule);
        List<Long> left = IntStream.rangeClosed(1, parts.size())
                .mapToObj(some -> new And(parts.subList(0, some)))
                .map(some -> (long) new Judging(session, some, new AsOf(day, RuleWorld.ZONE))
                        .everyone()
                        .size())
                .toList();
        assertThat(judging.steps().left())
                .as("steps of %s on %s", said.json(), day)
                .isEqualTo(left);
    }

    /** With the leaves it names turned, and with none of them left out, the verdict turns. */
    private static void turns(RuleSet.Why why) {
        Set<Leaf> held = new HashSet<>();
        hold(why, held);
        for (List<RuleSet.Why> flip : why.flips()) {
            Set<Leaf> turned = flip.stream().map(each -> (Leaf) each.rule()).collect(Collectors.toSet());
            assertThat(why.rule().holds(leaf -> held.contains(leaf) != turned.contains(leaf)))
                    .as("%s turned in %s", turned, why.rule())
                    .isNotEqualTo(why.holds());
            turned.forEach(spared -> assertThat(why.rule()
                            .holds(leaf -> held.contains(leaf) != (turned.contains(leaf) && !leaf.equals(spared))))
                    .as("all but %s turned in %s", spared, why.rule())
                    .isEqualTo(why.holds()));
        }
    }

    private static void hold(RuleSet.Why why, Set<Leaf> held) {
        if (why.rule() instanceof Leaf leaf && why.holds()) {
            held.add(leaf);
        }
        why.of().forEach(child -> hold(child, held));
    }

    private static List<UUID> ids(Chosen chosen) {
        return IntStream.range(0, chosen.size()).mapToObj(chosen::customer).toList();
    }

    private static String key(Engine session, String id) {
        return String.valueOf(session.rows(
                        "key",
                        "select source_key from unify.customers where customer_id = cast(? as uuid)",
                        OpaqueId.bits(id).toString())
                .get(0)
                .text(1));
    }
}
