package io.clientele.run;

import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleWords;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** A saved segment: its version in force, what the versions before said otherwise, how many were in and who came and went. */
final class SegmentJson {

    private static final int MOST_MOVES = 20;

    private final Texts texts;
    private final RuleWords words;

    SegmentJson(Engine session, Texts texts) {
        this.texts = texts;
        this.words = new RuleWords(texts, CustomerFields.labels(session, texts));
    }

    /** {@code id, name, version, owner, note, nextReview, retired, since, rule, parts}. */
    void head(ReportJson json, SegmentVersion segment) {
        json.name("id").value(segment.id());
        json.name("name").value(segment.name());
        version(json, segment);
        json.name("rule").value(segment.rule());
        json.name("parts").value(parts(segment));
    }

    private static void version(ReportJson json, SegmentVersion segment) {
        json.name("version").value(segment.version());
        json.name("owner").value(segment.owner());
        json.name("note").value(segment.note());
        json.name("nextReview").value(segment.nextReview());
        json.name("retired").value(segment.retired());
        json.name("since").value(segment.since());
    }

    /** The newest first: {@code version … since, name, rule, added, gone}, the parts of the rule that a version has and the one before has not. */
    void versions(ReportJson json, List<SegmentVersion> versions) {
        json.startArray();
        for (int place = versions.size() - 1; place >= 0; place--) {
            SegmentVersion one = versions.get(place);
            List<String> now = parts(one);
            List<String> before = place == 0 ? List.of() : parts(versions.get(place - 1));
            json.newLine();
            json.startObject();
            json.name("name").value(one.name());
            json.name("rule").value(one.rule());
            version(json, one);
            json.name("added")
                    .value(now.stream().filter(part -> !before.contains(part)).toList());
            json.name("gone")
                    .value(before.stream().filter(part -> !now.contains(part)).toList());
            json.endObject();
        }
        json.endArray();
    }

    private List<String> parts(SegmentVersion segment) {
        return words.parts(RuleJson.read(segment.rule()));
    }

    /** {@code trend (asOf, version, members)}: how many were in, as it was said last of each day. */
    void trend(ReportJson json, Engine session, Published published, String id) {
        json.name("trend").startArray();
        for (Row row : session.rows(
                "trend of a segment",
                "select as_of, version, members from (select as_of, version, members, row_number() over"
                        + " (partition by as_of order by said_at desc, version desc) as place"
                        + " from workspace.segment.sizes where segment_id = cast(? as uuid) and as_of <= ?) as s"
                        + " where place = 1 order by as_of",
                OpaqueId.bits(id).toString(),
                published.asOf().day())) {
            json.startObject();
            json.name("asOf").value(row.day(1));
            json.name("version").value(row.number(2));
            json.name("members").value(row.number(3));
            json.endObject();
        }
        json.endArray();
    }

    /** The trend, and the latest {@code moves (day, cause, text, came, left)}. */
    void history(ReportJson json, Engine session, Published published, String id) {
        String bits = OpaqueId.bits(id).toString();
        trend(json, session, published, id);
        json.name("moves").startArray();
        for (Row row : session.rows(
                "moves of a segment",
                "select moved_at, cause, count(case when came then 1 end), count(case when not came then 1 end)"
                        + " from (select entered_at as moved_at, cause_in as cause, true as came"
                        + " from workspace.segment.members where segment_id = cast(? as uuid)"
                        + " union all select left_at, cause_out, false from workspace.segment.members"
                        + " where segment_id = cast(? as uuid) and left_at is not null) as m"
                        + " where moved_at <= ? group by moved_at, cause order by moved_at desc, cause limit "
                        + MOST_MOVES,
                bits,
                bits,
                published.asOf().end().atOffset(ZoneOffset.UTC).toLocalDateTime())) {
            json.startObject();
            json.name("day")
                    .value(Objects.requireNonNull(row.moment(1))
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(published.asOf().zone())
                            .minusNanos(1)
                            .toLocalDate());
            String cause = String.valueOf(row.text(2));
            json.name("cause").value(cause);
            json.name("text").value(texts.say("cause." + cause));
            json.name("came").value(row.number(3));
            json.name("left").value(row.number(4));
            json.endObject();
        }
        json.endArray();
    }
}
