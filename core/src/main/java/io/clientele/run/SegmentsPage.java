package io.clientele.run;

import io.clientele.segment.CustomerSet;
import io.clientele.segment.GroupMap;
import io.clientele.segment.NamedGroup;
import io.clientele.segment.SegmentMeasures;
import io.clientele.segment.SetTraits;
import io.clientele.segment.TraitWords;
import io.clientele.terms.Figure;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Selects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/** The named groups of a day: all side by side, and one with what it is made of, what sets it apart, and who is in it. */
public final class SegmentsPage {

    private final Engine session;
    private final Published published;
    private final PlanSettings settings;

    public SegmentsPage(Engine session, Published published, PlanSettings settings) {
        this.session = session;
        this.published = published;
        this.settings = settings;
    }

    /** {@code asOf, zone, currency, everyone} (figures of all buyers), {@code groups (id, name, figures)} in their order. */
    public byte[] all() {
        return json(json -> {
            json.name("everyone");
            ReportFigures.write(figures(CustomerSet.everyone()), json);
            json.name("groups").startArray();
            for (NamedGroup group : NamedGroup.of(settings.groups())) {
                json.newLine();
                json.startObject();
                head(json, group);
                json.endObject();
            }
            json.endArray();
        });
    }

    /**
     * {@code asOf, zone, currency, id, name, figures, definition, rule, tables}: of a definition the lowest and the highest
     * score of each axis ({@code recency, frequency, money}; none of all where it holds who fits no other) and the names of the
     * groups that are {@code before} it where both fit. The tables hold what the scores mean.
     */
    public byte[] one(String id) {
        NamedGroup group = NamedGroup.withId(id);
        return json(json -> {
            head(json, group);
            json.name("definition");
            definition(json, group);
            json.name("rule").value(settings.rfm().published() ? "published" : "product");
            json.name("tables");
            new ReportTables(session, settings.groups()).write(json, List.of("value.rfm_thresholds"));
        });
    }

    /** {@code asOf, sentences (text, trait), doubts, judged, traits}: what sets a group apart. */
    public byte[] traits(String id, Texts texts) {
        SetTraits told = SetTraits.of(session, NamedGroup.withId(id));
        return json(json -> new TraitsJson(new TraitWords(texts)).write(json, told));
    }

    /** Some of the members, who bring the most first. */
    public byte[] members(String id, long after, int limit) {
        Members members = new Members(session, CustomerSet.of(NamedGroup.withId(id)));
        return json(json -> members.write(json, after, limit));
    }

    /** Refuses a word that stands for no group. */
    public void check(String id) {
        NamedGroup.withId(id);
    }

    /** All members as CSV, with headers in the reader's language. */
    public void membersCsv(String id, Texts texts, Writer out) throws IOException {
        new Members(session, CustomerSet.of(NamedGroup.withId(id))).csv(texts, out);
    }

    private void head(ReportJson json, NamedGroup group) {
        json.name("id").value(group.id());
        json.name("name").value(group.name());
        json.name("figures");
        ReportFigures.write(figures(CustomerSet.of(group)), json);
    }

    private List<Figure> figures(CustomerSet set) {
        Figures figures = new Figures(new Catalogue(), published.asOf());
        Selects selects = new Selects(session);
        return SegmentMeasures.ofASet(set).stream()
                .map(measure -> figures.figure(selects, measure, set.scope()))
                .toList();
    }

    private void definition(ReportJson json, NamedGroup group) {
        List<GroupMap.Box> boxes = settings.groups().boxes();
        json.startObject();
        boxes.stream()
                .filter(box -> box.group().equals(group.name()))
                .findFirst()
                .ifPresent(box -> {
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
