package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.ledger.SegmentVersion;
import io.clientele.ledger.ViewVersion;
import io.clientele.terms.Actor;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What asks what a segment asks, or names a field, is known before that goes. */
class UsesTest {

    private static final String GERMANY = "{\"one_of\":\"country\",\"values\":[\"Germany\"]}";
    private static final String OFTEN = "{\"did\":{\"kind\":\"purchase\"},\"times\":{\"at_least\":2}}";
    private static final String POINTS = "{\"number\":\"points\",\"at_least\":10}";

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace;
    private SegmentsBook segments;
    private ViewsBook views;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder, EngineSettings.defaults());
        segments = SegmentsBook.open(workspace, Clock.systemUTC());
        views = ViewsBook.open(workspace, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        views.close();
        segments.close();
        workspace.close();
    }

    @Test
    void aSegmentIsAskedByWhateverAsksAllItsConditions() {
        SegmentVersion both = segment("Loyal Germans", rule(all(GERMANY, OFTEN)));
        SegmentVersion more = segment("With points", rule(all(OFTEN, POINTS, GERMANY)));
        segment("Germans alone", rule(GERMANY));
        ViewVersion inside = view("Either", rule(any(all(GERMANY, OFTEN), POINTS)), "", "");
        view("Everyone", "", "net", "");

        Uses uses = uses();
        assertThat(uses.ofSegments().get(both.id()))
                .extracting(Uses.Use::what, Uses.Use::id, Uses.Use::name)
                .containsExactly(tuple("segment", more.id(), "With points"), tuple("view", inside.id(), "Either"));
        assertThat(uses.ofSegments().get(more.id()))
                .as("it asks more than they")
                .isEmpty();
    }

    @Test
    void aFieldIsNamedByRulesAndByColumns() {
        segment("With points", rule(POINTS));
        view("Sorted", "", "full_name,net", "-attribute.points,net");
        view("Shown", "", "attribute.points,attribute.city_of_birth", "");
        assertThat(uses().ofFields().get("points"))
                .extracting(Uses.Use::name)
                .containsExactly("With points", "Sorted", "Shown");
        assertThat(uses().ofFields().get("city_of_birth"))
                .extracting(Uses.Use::name)
                .containsExactly("Shown");
        assertThat(uses().ofFields()).doesNotContainKey("net");
    }

    @Test
    void whatIsOutOfUseUsesNothing() {
        SegmentVersion germans = segment("Germans", rule(GERMANY));
        SegmentVersion same = segment("Germans again", rule(GERMANY));
        assertThat(uses().ofSegments().get(germans.id()))
                .extracting(Uses.Use::id)
                .containsExactly(same.id());
        segments.retire(same.id(), 1, Actor.LOCAL);
        assertThat(uses().ofSegments().get(germans.id())).isEmpty();
    }

    private Uses uses() {
        return new Uses(segments.inUse(), views.inUse("customers"));
    }

    private SegmentVersion segment(String name, String rule) {
        return segments.create(new SegmentWish(name, rule, "", "", null), Actor.LOCAL);
    }

    private ViewVersion view(String name, String rule, String columns, String sort) {
        return views.create(new ViewWish("customers", name, columns, sort, "", rule, "", false), Actor.LOCAL);
    }

    private static String rule(String rule) {
        return "{\"rule\":" + rule + "}";
    }

    private static String all(String... parts) {
        return "{\"all\":[" + String.join(",", parts) + "]}";
    }

    private static String any(String... parts) {
        return "{\"any\":[" + String.join(",", parts) + "]}";
    }
}
