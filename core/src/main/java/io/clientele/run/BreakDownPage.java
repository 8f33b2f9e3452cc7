package io.clientele.run;

import io.clientele.rules.PlaceIn;
import io.clientele.rules.Range;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleWords;
import io.clientele.segment.Division;
import io.clientele.segment.Divisions;
import io.clientele.terms.Figure;
import io.clientele.text.Places;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headline figures of a page, broken down by what divides its customers. */
public final class BreakDownPage {

    private static final List<String> HEADS = List.of("group", "measure", "unit", "state", "value", "n", "low", "high");

    private final Engine session;
    private final Published published;
    private final Texts texts;
    private final RuleWords words;
    private final CustomersKept kept;

    /** @param labels what people call fields of their own, by name */
    public BreakDownPage(
            Engine session, Published published, Texts texts, Map<String, String> labels, CustomersKept kept) {
        this.session = session;
        this.published = published;
        this.texts = texts;
        this.words = new RuleWords(texts, labels);
        this.kept = kept;
    }

    /** In which ways these customers can be divided: {@code by, attribute, kind, edition}. */
    public List<Map<String, @Nullable Object>> ways() {
        return kept.divisions(session, published).stream().map(this::way).toList();
    }

    private BreakDown down(String by) {
        return kept.brokenDown(session, published, Divisions.named(session, by));
    }

    private Map<String, @Nullable Object> way(Division division) {
        Map<String, @Nullable Object> way = new LinkedHashMap<>();
        way.put("by", division.name());
        way.put("attribute", words.attribute(division.attribute()));
        way.put("kind", division.kind());
        way.put("edition", edition(division));
        return way;
    }

    private static @Nullable String edition(Division division) {
        return division.attribute().equals(PlaceIn.HOME) ? division.name().substring(PlaceIn.HOME.length() + 1) : null;
    }

    /**
     * {@code asOf, zone, currency, by, attribute, kind, edition, groups (what, key, label, rule, figures), whole} and {@code
     * outside}: how many customers are in no group, for nothing is told of them up to the day.
     */
    public byte[] json(String by) {
        BreakDown down = down(by);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("asOf").value(published.asOf().day());
            json.name("zone").value(published.asOf().zone().getId());
            json.name("currency").value(published.currency());
            way(down.division()).forEach((name, value) -> json.name(name).value(value));
            json.name("groups").startArray();
            for (BreakDown.Group group : down.groups()) {
                json.newLine();
                json.startObject();
                json.name("what").value(group.what());
                json.name("key").value(group.key());
                json.name("label").value(label(down.division(), group));
                json.name("rule").value(RuleJson.write(group.rule()));
                json.name("figures");
                ReportFigures.write(group.figures(), json);
                json.endObject();
            }
            json.endArray();
            json.name("whole");
            ReportFigures.write(down.whole(), json);
            json.name("outside").value(down.outside());
            json.endObject();
        }
        return out.toByteArray();
    }

    private String label(Division division, BreakDown.Group group) {
        String key = group.key();
        if (key == null) {
            return texts.say(
                    group.what().equals("missing")
                            ? "divided.missing"
                            : division.inOrder() ? "divided.before" : "divided.rest");
        }
        String edition = edition(division);
        return edition == null
                ? division.range(key).map(this::range).orElse(key)
                : Places.of(edition)
                        .node(key)
                        .map(node -> node.names().getOrDefault(texts.lang(), key))
                        .orElse(key);
    }

    /** A stretch of numbers with its limits: the least is of it, the most is not. */
    private String range(Range range) {
        BigDecimal least = range.least();
        BigDecimal most = range.most();
        if (least == null) {
            return most == null ? texts.say("divided.any") : texts.say("divided.under", Map.of("most", number(most)));
        }
        return most == null
                ? texts.say("divided.from", Map.of("least", number(least)))
                : texts.say("divided.range", Map.of("least", number(least), "most", number(most)));
    }

    private String number(BigDecimal number) {
        return texts.number(number, 0, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** A line a group and measure, as plain numbers; a share of too few people has none. */
    public void csv(String by, Writer out) throws IOException {
        BreakDown down = down(by);
        boolean invented = Invented.of(session).isPresent();
        line(
                out,
                HEADS.stream().<Object>map(head -> texts.name("column", head)).toList(),
                invented ? Invented.COLUMN : "");
        for (BreakDown.Group group : down.groups()) {
            lines(out, label(down.division(), group), group.figures(), invented);
        }
        lines(out, texts.say("divided.whole"), down.whole(), invented);
    }

    private void lines(Writer out, String group, List<Figure> figures, boolean invented) throws IOException {
        for (Figure figure : figures) {
            boolean few = figure.state() == Figure.State.NOT_ENOUGH;
            Figure.Range range = figure.interval();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(group);
            cells.add(texts.say("measure." + figure.measure()));
            cells.add(figure.unit().equals("money") ? published.currency() : figure.unit());
            cells.add(figure.state().text());
            cells.add(few ? null : figure.value());
            cells.add(figure.n());
            cells.add(range == null ? null : range.low());
            cells.add(range == null ? null : range.high());
            line(out, cells, invented ? Invented.WORD : "");
        }
    }

    /** @param mark the last cell; empty = none */
    private static void line(Writer out, List<? extends @Nullable Object> cells, String mark) throws IOException {
        for (int place = 0; place < cells.size(); place++) {
            out.append(place == 0 ? "" : ",").append(CsvRows.cell(cells.get(place)));
        }
        out.append(mark.isEmpty() ? "" : "," + mark).append("\r\n");
    }
}
