package io.clientele.run;

import io.clientele.ledger.SegmentVersion;
import io.clientele.terms.Figure;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Search over everything: pages, segments, people, numbers and fields, in any script, a few of each. */
public final class SearchPage {

    private static final int MOST = 6;

    /** What tells people apart, where a workspace has it. */
    private static final List<String> OF_PEOPLE = List.of("full_name", "source_key", "country", "city");

    private final SearchPlaces places;
    private final Sought sought;
    private final List<Group> groups = new ArrayList<>();
    private boolean whole;

    /** @param typed as it was typed; nothing finds nothing */
    public SearchPage(Texts texts, String typed) {
        this.places = new SearchPlaces(texts);
        this.sought = new Sought(typed);
    }

    /**
     * @param total how many there are beside the first few
     * @param all where all of them stand; null = nowhere together
     */
    private record Group(
            String kind,
            List<Hit> hits,
            long total,
            @Nullable String all) {}

    /** Looks among what is there whatever the day. */
    public SearchPage named(List<SegmentVersion> saved, PlanSettings settings) {
        add("page", places.ofPages());
        add("segment", places.segments(saved, settings));
        return this;
    }

    /** Looks among what was computed for the day that the session shows. */
    public SearchPage computed(Engine session, Published published, CustomersKept kept) {
        whole = true;
        if (!sought.isNothing()) {
            people(session, published, kept);
            add("number", places.numbers(published.figures(session)));
            add("field", places.fields(session));
        }
        return this;
    }

    private void add(String kind, Stream<Hit> hits) {
        if (sought.isNothing()) {
            return;
        }
        List<Hit> best = sought.best(hits);
        if (!best.isEmpty()) {
            groups.add(new Group(kind, best.stream().limit(MOST).toList(), best.size(), null));
        }
    }

    /** As the list of customers finds them, who bring most first. */
    private void people(Engine session, Published published, CustomersKept kept) {
        CustomerColumns there = kept.columns(session, published);
        String shown = there.all().stream()
                .map(CustomerColumn::name)
                .filter(OF_PEOPLE::contains)
                .collect(Collectors.joining(","));
        FoundCustomers found = new FoundCustomers(
                session, published, kept, CustomersAsked.of(there, sought.typed(), null, shown, null));
        List<Hit> hits = new ArrayList<>();
        found.rows(0, MOST).forEach((id, cells) -> hits.add(person(id, cells)));
        if (!hits.isEmpty()) {
            groups.add(new Group("person", hits, found.total(), "/customers?q=" + SearchPlaces.coded(sought.typed())));
        }
    }

    private Hit person(String id, Map<String, @Nullable Object> cells) {
        List<String> told = OF_PEOPLE.stream()
                .map(cells::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        String name = told.isEmpty() ? id : told.get(0);
        return Hit.of(name, told.stream().skip(1).collect(Collectors.joining(" · ")), "/customers/" + id);
    }

    /**
     * {@code q, whole, groups (kind, hits, total, all)}; a hit has {@code title, detail, address, marks (title, detail)} and,
     * of a number, its {@code figure}. Not {@code whole}: nothing is computed for the day, so people, numbers and fields are left out.
     */
    public byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("q").value(sought.typed());
            json.name("whole").value(whole);
            json.name("groups").startArray();
            groups.forEach(group -> write(json, group));
            json.endArray();
            json.endObject();
        }
        return out.toByteArray();
    }

    private void write(ReportJson json, Group group) {
        json.newLine();
        json.startObject();
        json.name("kind").value(group.kind);
        json.name("total").value(group.total);
        json.name("all").value(group.all);
        json.name("hits").startArray();
        group.hits.forEach(hit -> write(json, group.kind, hit));
        json.endArray();
        json.endObject();
    }

    private void write(ReportJson json, String kind, Hit hit) {
        json.newLine();
        json.startObject();
        json.name("kind").value(kind);
        json.name("title").value(hit.title());
        json.name("detail").value(hit.detail());
        json.name("address").value(hit.address());
        Map<String, Object> marks = new LinkedHashMap<>();
        marks.put("title", sought.marks(hit.title()));
        marks.put("detail", sought.marks(hit.detail()));
        json.name("marks").value(marks);
        Figure figure = hit.figure();
        if (figure != null) {
            json.name("figure");
            ReportFigures.write(json, figure);
        }
        json.endObject();
    }
}
