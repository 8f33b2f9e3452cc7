package io.clientele.run;

import io.clientele.terms.AsOf;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came into a segment and who left it between the ends of two days, as runs said it; who did both is neither. */
final class SegmentMoves {

    /** Stays that the end of a day lies in: from it on, up to the moment before it ends. */
    private static final String STAYS = "select customer_id, entered_at, cause_in, left_at, cause_out"
            + " from workspace.segment.members where segment_id = cast(? as uuid) and entered_at <= ?"
            + " and (left_at is null or left_at > ?)";

    private static final String MOVES = "with before as (" + STAYS + "), after as (" + STAYS + "), moves as ("
            + "select a.customer_id, true as came, a.cause_in as cause, a.entered_at as moved_at from after as a"
            + " where a.customer_id not in (select customer_id from before)"
            + " union all select b.customer_id, false, b.cause_out, b.left_at from before as b"
            + " where b.customer_id not in (select customer_id from after))";

    private final Engine session;
    private final List<Object> bound;

    SegmentMoves(Engine session, String segment, AsOf from, AsOf to) {
        this.session = session;
        String id = OpaqueId.bits(segment).toString();
        this.bound = List.of(id, end(from), end(from), id, end(to), end(to));
    }

    private static LocalDateTime end(AsOf day) {
        return LocalDateTime.ofInstant(day.end(), ZoneOffset.UTC);
    }

    /**
     * {@code before, after} (how many were in on the two days), {@code came, left}, {@code rows} of those who came or those who
     * left ({@code customer, name, key, cause, text}), {@code total, next}.
     */
    void write(ReportJson json, Texts texts, boolean came, long after, int limit) {
        Row counts = session.rows(
                        "moves of a segment",
                        MOVES + " select (select count(*) from before), (select count(*) from after),"
                                + " count(case when came then 1 end), count(case when not came then 1 end) from moves",
                        bound.toArray())
                .get(0);
        json.name("before").value(counts.number(1));
        json.name("after").value(counts.number(2));
        json.name("came").value(counts.number(3));
        json.name("left").value(counts.number(4));
        List<Row> page = session.rows(
                "moves of a segment",
                MOVES + " select m.customer_id, c.full_name, c.source_key, m.cause from moves as m"
                        + " left join unify.customers as c on c.customer_id = m.customer_id where m.came = " + came
                        + " order by m.moved_at, c.full_name nulls last, m.customer_id limit " + limit + " offset "
                        + after,
                bound.toArray());
        json.name("rows").startArray();
        for (Row row : page) {
            json.newLine();
            json.startObject();
            json.name("customer").value(row.text(1));
            json.name("name").value(row.text(2));
            json.name("key").value(row.text(3));
            json.name("cause").value(row.text(4));
            json.name("text").value(cause(row.text(4), texts));
            json.endObject();
        }
        json.endArray();
        long total = counts.number(came ? 3 : 4);
        long next = after + page.size();
        json.name("total").value(total);
        json.name("next").value(next < total && !page.isEmpty() ? next : null);
    }

    private static @Nullable String cause(@Nullable String cause, Texts texts) {
        return cause == null ? null : texts.say("cause." + cause);
    }
}
