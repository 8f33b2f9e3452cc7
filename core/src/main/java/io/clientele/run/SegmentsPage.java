package io.clientele.run;

import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.Rule;
import io.clientele.segment.CustomerSet;
import io.clientele.segment.GroupMap;
import io.clientele.segment.NamedGroup;
import io.clientele.segment.SegmentMeasures;
import io.clientele.segment.SetTraits;
import io.clientele.segment.Sets;
import io.clientele.segment.TraitWords;
import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Selects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The named groups and saved segments of a day: all side by side, and one with what sets it apart and who is in it. */
public final class SegmentsPage {

    private final Engine session;
    private final Published published;
    private final PlanSettings settings;
    private final Texts texts;

    public SegmentsPage(Engine session, Published published, PlanSettings settings, Texts texts) {
        this.session = session;
        this.published = published;
        this.settings = settings;
        this.texts = texts;
    }

    /**
     * A saved segment with its numbers.
     *
     * @param problems why there are none
     */
    public record Listed(SegmentVersion segment, List<Figure> figures, List<Problem> problems) {}

    /**
     * {@code asOf, zone, currency, everyone} (figures of all buyers), {@code groups (id, name, figures)} in their order,
     * {@code segments} as they were first saved; of one that cannot be judged {@code problems} in place of figures.
     */
    public byte[] all(List<Listed> segments) {
        return json(json -> {
            json.name("everyone");
            ReportFigures.write(figures(CustomerSet.everyone()), json);
            json.name("groups").startArray();
            for (NamedGroup group : NamedGroup.of(settings.groups())) {
                json.newLine();
                json.startObject();
                head(json, Subject.of(group));
                json.endObject();
            }
            json.endArray();
            json.name("segments").startArray();
            segments.forEach(segment -> listed(json, segment));
            json.endArray();
        });
    }

    private void listed(ReportJson json, Listed listed) {
        ProblemWords words = new ProblemWords(texts);
        SegmentJson saved = new SegmentJson(session, texts);
        json.newLine();
        json.startObject();
        saved.head(json, listed.segment());
        saved.trend(json, session, published, listed.segment().id());
        json.name("figures");
        ReportFigures.write(listed.figures(), json);
        json.name("problems")
                .value(listed.problems().stream().map(words::sentence).toList());
        json.endObject();
    }

    /**
     * {@code asOf, zone, currency, id, name, figures} and, of a named group, {@code definition, rule, tables}: the lowest and the
     * highest score of each axis ({@code recency, frequency, money}; none of all where it holds who fits no other) and the names
     * of the groups that are {@code before} it where both fit; the tables hold what the scores mean. Of a segment what it says and
     * said, and who came and went.
     *
     * @param versions of the segment; none of a group
     */
    public byte[] one(Subject subject, List<SegmentVersion> versions) {
        SegmentVersion segment = subject.segment();
        return json(json -> {
            head(json, subject);
            if (segment == null) {
                json.name("definition");
                definition(
                        json,
                        String.valueOf(
                                subject.group() == null ? null : subject.group().name()));
                json.name("rule").value(settings.rfm().published() ? "published" : "product");
                json.name("tables");
                new ReportTables(session, settings.groups()).write(json, List.of("value.rfm_thresholds"));
                return;
            }
            SegmentJson saved = new SegmentJson(session, texts);
            json.name("segment").startObject();
            saved.head(json, segment);
            json.name("versions");
            saved.versions(json, versions);
            saved.history(json, session, published, segment.id());
            json.endObject();
        });
    }

    /**
     * {@code sets (id, name, figures)} as they were asked for, {@code overlaps} of each with each other one, {@code traits} and
     * {@code doubts} of each.
     *
     * @param segments that are among the subjects, as they were judged
     */
    public byte[] compared(List<Subject> subjects, Map<String, Sets.Held> segments) {
        SegmentComparison comparison = new SegmentComparison(session, published, subjects, Catalogue.over(segments));
        return json(json -> {
            json.name("sets").startArray();
            for (Subject subject : subjects) {
                json.newLine();
                json.startObject();
                head(json, subject);
                json.endObject();
            }
            json.endArray();
            json.name("overlaps");
            comparison.overlaps(json);
            comparison.traits(json, new TraitWords(texts));
        });
    }

    /** {@code figures} of those for whom a rule holds that nobody saved. */
    public byte[] brings(Sets.Held held) {
        return json(json -> {
            json.name("figures");
            ReportFigures.write(figures(CustomerSet.of(held)), json);
        });
    }

    /** What sets those apart for whom a rule holds that nobody saved. */
    public byte[] traits(Rule rule, Sets.Held held) {
        SetTraits told = SetTraits.of(session, CustomerSet.of(held), rule);
        return json(json -> new TraitsJson(new TraitWords(texts)).write(json, told));
    }

    /** Who came into a segment and who left it from one day to another; see {@link SegmentMoves}. */
    public byte[] moves(SegmentVersion segment, LocalDate from, LocalDate to, boolean came, long after, int limit) {
        ZoneId zone = published.asOf().zone();
        SegmentMoves moves = new SegmentMoves(session, segment.id(), new AsOf(from, zone), new AsOf(to, zone));
        return json(json -> moves.write(json, texts, came, after, limit));
    }

    /** {@code asOf, sentences (text, trait), doubts, judged, traits}: what sets them apart. */
    public byte[] traits(Subject subject) {
        return json(json -> new TraitsJson(new TraitWords(texts)).write(json, subject.traits(session)));
    }

    /** Some of the members, who bring the most first. */
    public byte[] members(Subject subject, long after, int limit) {
        Members members = new Members(session, subject.set());
        return json(json -> members.write(json, after, limit));
    }

    /** All members as CSV, with headers in the reader's language. */
    public void membersCsv(Subject subject, Writer out) throws IOException {
        new Members(session, subject.set()).csv(texts, out);
    }

    private void head(ReportJson json, Subject subject) {
        json.name("id").value(subject.id());
        json.name("name").value(subject.name());
        json.name("figures");
        ReportFigures.write(figures(subject.set()), json);
    }

    /** What a set is and brings. */
    public List<Figure> figures(CustomerSet set) {
        Figures figures = new Figures(new Catalogue(), published.asOf());
        Selects selects = new Selects(session);
        return SegmentMeasures.ofASet(set).stream()
                .map(measure -> figures.figure(selects, measure, set.scope()))
                .toList();
    }

    private void definition(ReportJson json, String name) {
        List<GroupMap.Box> boxes = settings.groups().boxes();
        json.startObject();
        boxes.stream().filter(box -> box.group().equals(name)).findFirst().ifPresent(box -> {
            json.name("recency").value(List.of(box.rLow(), box.rHigh()));
            json.name("frequency").value(List.of(box.fLow(), box.fHigh()));
            json.name("money").value(List.of(box.mLow(), box.mHigh()));
            json.name("before")
                    .value(boxes.subList(0, boxes.indexOf(box)).stream()
                            .filter(box::meets)
                            .map(GroupMap.Box::group)
                            .toList());
        });
        json.endObject();
    }

    private byte[] json(Consumer<ReportJson> body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("asOf").value(published.asOf().day());
            json.name("zone").value(published.asOf().zone().getId());
            json.name("currency").value(published.currency());
            body.accept(json);
            json.endObject();
        }
        return out.toByteArray();
    }
}
