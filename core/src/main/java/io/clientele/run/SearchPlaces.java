package io.clientele.run;

import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.Attribute;
import io.clientele.rules.Known;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleWords;
import io.clientele.segment.Attributes;
import io.clientele.segment.NamedGroup;
import io.clientele.terms.Figure;
import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that has a name of ours and can be opened, in one language; each is found by its English name too. */
final class SearchPlaces {

    /** As they are called in the texts, and where they stand, in the order of the navigation. */
    private static final Map<String, String> PAGES = pages();

    private final Texts texts;
    private final Texts english = Texts.of("en");
    private final RuleWords words;

    SearchPlaces(Texts texts) {
        this.texts = texts;
        this.words = new RuleWords(texts);
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("data", "/data");
        pages.put("import", "/data/import");
        pages.put("setAside", "/data/set-aside");
        pages.put("quality", "/data/quality");
        pages.put("customers", "/customers");
        pages.put("value", "/value");
        pages.put("segments", "/segments");
        return pages;
    }

    Stream<Hit> ofPages() {
        return PAGES.entrySet().stream()
                .map(page -> Hit.of(
                        texts.say("page." + page.getKey()),
                        texts.say("page." + page.getKey() + ".hint"),
                        page.getValue(),
                        english.say("page." + page.getKey())));
    }

    /** Saved segments first: somebody gave them their names. */
    Stream<Hit> segments(List<SegmentVersion> saved, PlanSettings settings) {
        return Stream.concat(
                saved.stream().map(segment -> Hit.of(segment.name(), rule(segment), "/segments/" + segment.id())),
                NamedGroup.of(settings.groups()).stream()
                        .map(group -> Hit.of(
                                texts.name("group", group.name()),
                                texts.say("search.group"),
                                "/segments/" + group.id(),
                                english.name("group", group.name()))));
    }

    /** A rule that is none any more leaves its segment findable by name. */
    private String rule(SegmentVersion segment) {
        try {
            return words.sentence(RuleJson.read(segment.rule()));
        } catch (InvalidInputException noRule) {
            return "";
        }
    }

    /** A measure that is shown in several scopes is found once, as it is shown first. */
    Stream<Hit> numbers(List<Figure> figures) {
        Map<String, Figure> first = new LinkedHashMap<>();
        figures.forEach(figure -> first.putIfAbsent(figure.measure(), figure));
        return first.values().stream()
                .map(figure -> new Hit(
                        texts.say("measure." + figure.measure()),
                        texts.say("measure." + figure.measure() + ".definition"),
                        "/value?open=" + coded(figure.evidence()),
                        List.of(english.say("measure." + figure.measure())),
                        figure));
    }

    /** Each leads to the customers of whom it is known, from where the filter goes on. */
    Stream<Hit> fields(Engine session) {
        return Attributes.of(session).stream()
                .map(Attribute::name)
                .map(name -> Hit.of(
                        capital(words.attribute(name)),
                        words.sentence(new Known(name)),
                        "/customers?set=" + coded(RuleJson.write(new Known(name))),
                        name,
                        new RuleWords(english).attribute(name)));
    }

    private static String capital(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(java.util.Locale.ROOT) + word.substring(end);
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
