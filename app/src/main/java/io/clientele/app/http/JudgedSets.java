package io.clientele.app.http;

import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.run.Published;
import io.clientele.run.View;
import io.clientele.segment.Chosen;
import io.clientele.segment.Judging;
import io.clientele.segment.Sets;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers for whom a rule holds: judged once, and read by whoever asks for them. */
final class JudgedSets {

    /** How often a set may be pushed out by others before it is read. */
    private static final int TIMES = 3;

    private final Desk desk;
    private final Sessions sessions;
    private final Memory memory;

    JudgedSets(Desk desk, Sessions sessions, Memory memory) {
        this.desk = desk;
        this.sessions = sessions;
        this.memory = memory;
    }

    /** What a session reads of a view with the customers a rule holds for, who are judged first where nobody has asked before. */
    <T> T among(View everyone, Rule rule, Among<T> reading) {
        return among(
                everyone,
                Map.of("", rule),
                (session, published, held) -> reading.read(session, published, Objects.requireNonNull(held.get(""))));
    }

    /** The same with several rules, by name. */
    <T> T among(View everyone, Map<String, Rule> rules, AmongSome<T> reading) {
        for (int more = TIMES; more > 0; more--) {
            List<Judged> judged = new ArrayList<>();
            long before = desk.edition();
            int seen = desk.views().sets().made();
            Optional<T> read = desk.on(everyone, (session, published) -> {
                Map<String, Sets.Key> keys = new LinkedHashMap<>();
                rules.forEach((name, rule) -> keys.put(name, new Sets.Key(published.run(), published.asOf(), rule)));
                Optional<T> known =
                        desk.views().sets().read(keys, seen, held -> reading.read(session, published, held));
                if (known.isEmpty()) {
                    rules.forEach((name, rule) -> {
                        Sets.Key key = Objects.requireNonNull(keys.get(name));
                        if (!desk.views().sets().has(key)) {
                            judged.add(new Judged(
                                    key, judging(session, published, rule).everyone()));
                        }
                    });
                }
                return known;
            });
            if (read.isPresent()) {
                return read.orElseThrow();
            }
            judged.forEach(each -> keep(each, before));
        }
        throw new Sessions.BusyException();
    }

    /** What a session reads of a view with those for whom the rule of a segment holds. */
    <T> T among(View everyone, SegmentVersion segment, Among<T> reading) {
        return among(everyone, RuleJson.read(segment.rule()), reading);
    }

    /** What a session reads of a day with some of the customers, or all of them: what lists need, and no figures. */
    <T> T listed(View asked, Listed<T> reading) {
        Rule only = asked.only();
        View everyone = new View(asked.day(), asked.then(), null);
        return only == null
                ? desk.on(everyone, (session, published) -> reading.read(session, published, null))
                : among(everyone, only, (session, published, held) -> reading.read(session, published, held.select()));
    }

    /** A rule made ready to be judged on what the session reads; facts in memory are of what is published, and of no past day. */
    Judging judging(Engine session, Published published, Rule rule) {
        boolean now = published
                .run()
                .equals(session.rows("look at what is published", "select run_id from workspace.warehouse.published")
                        .get(0)
                        .text(1));
        return new Judging(session, rule, published.asOf(), now ? memory.of(published) : null);
    }

    /** @param before the edition that was judged; what is out of date by now is judged again */
    private void keep(Judged judged, long before) {
        sessions.use(session -> {
            if (desk.edition() == before) {
                desk.views().sets().keep(session, judged.key, judged.chosen);
            }
        });
    }

    /** Reads of customers that were chosen. */
    interface Among<T> {
        T read(Engine session, Published published, Sets.Held held);
    }

    /** Reads of several sets of customers that were chosen, by name. */
    interface AmongSome<T> {
        T read(Engine session, Published published, Map<String, Sets.Held> held);
    }

    private record Judged(Sets.Key key, Chosen chosen) {}

    /** Reads of customers that were chosen, by a select of one column, customer_id; null = of all. */
    interface Listed<T> {
        T read(Engine session, Published published, @Nullable String chosen);
    }
}
