package io.clientele.segment;

import io.clientele.rules.Rule;
import io.clientele.terms.AsOf;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.Engine;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in the segments, as a run says it at the end of its day: stays are opened and closed once a run, and never rewritten.
 * A segment that cannot be judged, because what it asks for is gone, keeps its stays as they are.
 */
public final class Memberships {

    private static final Logger LOG = LoggerFactory.getLogger(Memberships.class);

    /** Beside the workspace: what is judged must not be a part of what is published. */
    private static final String NOW = "temp.main.segment_now";

    private static final String HELD =
            "select 1 from " + NOW + " as n where n.segment_id = m.segment_id" + " and n.customer_id = m.customer_id";

    private final Engine session;
    private final AsOf asOf;
    private final List<Segment> judged = new ArrayList<>();

    private Memberships(Engine session, AsOf asOf) {
        this.session = session;
        this.asOf = asOf;
    }

    /** @param rule null = the segment is out of use, so nobody is in */
    public record Segment(UUID id, int version, @Nullable Rule rule) {}

    /** Judges all of them, in the catalog the session uses. */
    public static Memberships judge(Engine session, AsOf asOf, List<Segment> segments) {
        Memberships memberships = new Memberships(session, asOf);
        session.run("segment.members", "create or replace temp table segment_now (segment_id uuid, customer_id uuid)");
        segments.forEach(memberships::judge);
        return memberships;
    }

    private void judge(Segment segment) {
        Rule rule = segment.rule();
        try {
            if (rule != null) {
                Chosen chosen = new Judging(session, rule, asOf).everyone();
                session.inTransaction(
                        "segment.members",
                        () -> session.load(NOW, List.of("segment_id", "customer_id"), rows(segment.id(), chosen)));
            }
            judged.add(segment);
        } catch (InvalidInputException lost) {
            LOG.warn("segment {} cannot be judged", segment.id());
        }
    }

    private static List<Object[]> rows(UUID segment, Chosen chosen) {
        List<Object[]> rows = new ArrayList<>();
        for (int place = 0; place < chosen.size(); place++) {
            rows.add(new Object[] {segment, chosen.customer(place)});
        }
        return rows;
    }

    /** Opens and closes stays, in the transaction that publishes the run. */
    public void keep(String run, LocalDateTime saidAt) {
        LocalDateTime end = LocalDateTime.ofInstant(asOf.end(), ZoneOffset.UTC);
        judged.forEach(segment -> {
            String id = segment.id().toString();
            String cause = cause(segment);
            session.run(
                    "segment.members",
                    "update workspace.segment.members as m set left_at = greatest(entered_at, ?), cause_out = ?"
                            + " where segment_id = cast(? as uuid) and left_at is null and not exists (" + HELD + ")",
                    end,
                    cause,
                    id);
            session.run(
                    "segment.members",
                    "insert into workspace.segment.members select n.segment_id, ?, n.customer_id, ?, null, ?, null from "
                            + NOW
                            + " as n where n.segment_id = cast(? as uuid) and n.customer_id not in (select customer_id"
                            + " from workspace.segment.members where segment_id = cast(? as uuid) and left_at is null)",
                    segment.version(),
                    end,
                    cause,
                    id,
                    id);
            if (segment.rule() != null) {
                session.run(
                        "segment.sizes",
                        "insert into workspace.segment.sizes select cast(? as uuid), ?, ?, ?, ?, count(*) from " + NOW
                                + " where segment_id = cast(? as uuid)",
                        id,
                        segment.version(),
                        run,
                        asOf.day(),
                        saidAt,
                        id);
            }
        });
    }

    /** Of who comes or goes now: another rule or none, or what happened since. */
    private String cause(Segment segment) {
        if (segment.rule() == null) {
            return "retired";
        }
        boolean same = session
                .rows(
                        "segment.sizes",
                        "select version from workspace.segment.sizes where segment_id = cast(? as uuid)"
                                + " order by said_at desc, version desc limit 1",
                        segment.id().toString())
                .stream()
                .anyMatch(row -> row.number(1) == segment.version());
        return same ? "run" : "definition";
    }
}
