package io.clientele.app.http;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** What parameters mean and which bounds they have, where several requests share them; and what all refusals have in common. */
final class ContractWords {

    static final String ABOUT =
            "What `clientele serve` answers, on 127.0.0.1 only, to a browser that has opened an address it printed."
                    + " Names are only ever added. See docs/reference/api.md for how it is used.";

    /** By part of the server, in the order of the page. */
    static final Map<String, String> PAGES = new java.util.LinkedHashMap<>();

    static {
        PAGES.put("WorkspaceApi", "Workspace");
        PAGES.put("DemoApi", "Home");
        PAGES.put("HomeApi", "Home");
        PAGES.put("ValueApi", "Value");
        PAGES.put("BreakDownApi", "Value");
        PAGES.put("CompareApi", "Value");
        PAGES.put("SegmentsApi", "Segments");
        PAGES.put("SavingApi", "Segments");
        PAGES.put("UsesApi", "Segments");
        PAGES.put("CustomersApi", "Customers");
        PAGES.put("AttributesApi", "Fields");
        PAGES.put("ViewsApi", "Saved views");
        PAGES.put("RulesApi", "Filters");
        PAGES.put("EvidenceApi", "Evidence");
        PAGES.put("SearchApi", "Search");
        PAGES.put("DaysApi", "Past days");
        PAGES.put("DataApi", "Data");
        PAGES.put("ImportApi", "Data");
        PAGES.put("SourcesApi", "Data");
        PAGES.put("KeptMappingApi", "Data");
        PAGES.put("JobsApi", "Jobs");
        PAGES.put("SettingsApi", "Settings");
        PAGES.put("CommandsApi", "Commands");
    }

    static final Map<String, String> REFUSED = new TreeMap<>(Map.of(
            "400", "It cannot be answered as it was asked.",
            "401", "No session: open the address that `clientele serve` printed.",
            "403", "Another site asked.",
            "409", "It changed meanwhile.",
            "412", "It changed since the version of `If-Match`.",
            "413", "More than a request may hold: 1 MiB, files aside.",
            "421", "Asked by another host's name.",
            "422", "The `Idempotency-Key` came with another request before.",
            "500", "It failed on our side; the log says why.",
            "503", "Too much is asked at once; `Retry-After` says when to ask again."));

    private static final Map<String, String> MEANINGS = new TreeMap<>();
    private static final Map<String, String> BOUNDS = new TreeMap<>();

    static {
        say(
                "asof",
                "A day like 2010-06-30; without it the answer is of what the last run published.",
                "{'format': 'date'}");
        say(
                "known",
                "The same day as `asof`, for what was known then; without it the day is told as we know it now.",
                "{'format': 'date'}");
        say("set", "A rule as JSON: only the customers it holds for.", "{'contentMediaType': 'application/json'}");
        say("after", "How many rows come before.", "{'minimum': 0}");
        say("limit", "How many rows at most.", "{'minimum': 1, 'maximum': " + Asked.MOST_ROWS + "}");
        say(
                "q",
                "What somebody looks for; letters after the first " + Asked.LONGEST_SEARCH + " are passed over.",
                "{}");
        say("sort", "Columns by comma, three at most; `-` before one = the largest first.", "{}");
        say("columns", "Columns by comma, in the order they are shown; without it those shown at first.", "{}");
        say("version", "The version that was seen.", "{'minimum': 0}");
        say("measure", "One of the reference of measures, e.g. `value.grid_net`.", "{}");
        say("scope", "Its parameters, e.g. `recency=5;frequency=1`; without it its default.", "{'maxLength': 500}");
        say("CustomersApi id", "Of a customer.", "{}");
        say("CustomersApi field", "A `field` of what is known of the customer.", "{}");
        say("CustomersApi attribute", "Its `attribute`, where it is one.", "{}");
        say("AttributesApi id", "Of a customer.", "{}");
        say(
                "SegmentsApi id",
                "Of a named group, like `champions`, or of a saved segment, which begins with `s`.",
                "{}");
        say("SegmentsApi ids", "Two to four groups or segments by comma, like `champions,loyal`.", "{}");
        say("SegmentsApi from", "The first day.", "{'format': 'date'}");
        say("SegmentsApi to", "The last day.", "{'format': 'date'}");
        say("SegmentsApi came", "Those who came in; otherwise those who left.", "{}");
        say("RulesApi exact", "Counts, where a guess would be told.", "{}");
        say("BreakDownApi by", "A way of `GET /api/divisions`.", "{}");
        say("EvidenceApi within", "A rule as JSON: of those of a group of a division alone.", "{}");
        say("CompareApi compare", "The earlier day.", "{'format': 'date'}");
        say("CompareApi compareknown", "The same, where it is to be told as we said then.", "{'format': 'date'}");
        say("CompareApi of", "A measure of `GET /api/value/compare`, or a receipt of it.", "{}");
        say("SettingsApi key", "Of the setting.", "{}");
        say("SettingsApi value", "The value it might have.", "{}");
        say("SavingApi id", "Of a saved segment.", "{}");
        say("ViewsApi id", "Of a saved view.", "{}");
        say("JobsApi id", "Of a job.", "{}");
        say("EvidenceApi id", "Of the evidence of a figure.", "{}");
        say("ImportApi id", "Of a file that was sent.", "{}");
        say("DataApi id", "Of a receipt.", "{}");
        say("AttributesApi name", "Of the field, as the heads of files write it.", "{}");
        say("ImportApi name", "Of the file, without folders, of at most 255 bytes.", "{}");
        say("ViewsApi page", "The page they are of: `customers`.", "{}");
        say("SourcesApi source", "Name of the source.", "{}");
        say("KeptMappingApi source", "Name of the source.", "{}");
        say("DataApi rule", "Of the finding.", "{}");
        say("DataApi reason", "Why rows are set aside; without it all of them.", "{}");
        say("RulesApi customer", "Id of a customer.", "{'pattern': '^c[a-z2-7]{25}$'}");
        say("EvidenceApi receipt", "Id of the receipt.", "{}");
        say("EvidenceApi line", "Line in the file.", "{'minimum': 1}");
        say(
                "If-Match",
                "The ETag of the version that was seen, in place of `version`: where another is in force, 412.",
                "{}");
        say("Last-Event-ID", "Of the last event that was heard: goes on from there.", "{'pattern': '^[0-9]{1,18}$'}");
    }

    private final Set<String> used = new HashSet<>();

    private static void say(String name, String meaning, String bounds) {
        MEANINGS.put(name, meaning);
        BOUNDS.put(name, bounds);
    }

    static String page(String by, Collection<String> gaps) {
        String part = by.substring(0, by.indexOf('.'));
        String page = PAGES.get(part);
        if (page == null) {
            gaps.add(part + " has no page");
            return part;
        }
        return page;
    }

    /** What a part of the server means by a name goes before what all do. */
    private static String key(String by, String name) {
        String own = by.substring(0, by.indexOf('.')) + " " + name;
        return MEANINGS.containsKey(own) ? own : name;
    }

    String meaning(String by, String name, Collection<String> gaps) {
        String key = key(by, name);
        used.add(key);
        String meaning = MEANINGS.get(key);
        if (meaning == null) {
            gaps.add(by + " does not say what " + name + " is");
            return "";
        }
        return meaning;
    }

    ObjectNode bounds(String by, String name) {
        return Shapes.json(BOUNDS.getOrDefault(key(by, name), "{}"));
    }

    Set<String> unused() {
        Set<String> unused = new TreeSet<>(MEANINGS.keySet());
        unused.removeAll(used);
        return unused;
    }

    static String answered(int status) {
        return switch (status) {
            case 201 -> "Saved.";
            case 202 -> "A job does it: `GET /api/jobs/{id}` tells how far it is.";
            case 204 -> "Done.";
            case 304 -> "What was answered with one of the tags of `If-None-Match` still stands.";
            default -> "The answer.";
        };
    }

    static int status(String code) {
        return switch (code) {
            case "app.dayNotPrepared", "app.setNotPrepared" -> 404;
            case "app.busy" -> 503;
            default -> Problems.status(List.of(Contract.problem(code)));
        };
    }

    static ObjectNode security() {
        return Shapes.json(
                "{'session': {'type': 'apiKey', 'in': 'cookie', 'name': 'clientele-PORT', 'description': 'What a browser"
                        + " holds that opened the address; PORT is that of the server.'}}");
    }

    /** Headers that many requests may carry. */
    static ObjectNode headers() {
        return Shapes.json(
                "{'Accept-Language': {'name': 'Accept-Language', 'in': 'header', 'required': false, 'description': 'The"
                        + " language of what is worded: `en`, `zh-Hans`, `zh-Hant` or `vi`; English where it names none of them.', 'schema':"
                        + " {'type': 'string'}}, 'Idempotency-Key': {'name': 'Idempotency-Key', 'in': 'header', 'required': false,"
                        + " 'description': 'Of your own making, 1 to 200 visible characters: the same request with the same key is done once in"
                        + " 24 hours.', 'schema': {'type': 'string', 'minLength': 1, 'maxLength': 200}}, 'If-None-Match': {'name':"
                        + " 'If-None-Match', 'in': 'header', 'required': false, 'description': 'Tags of answers that are there already:"
                        + " 304 where the answer would be one of them.', 'schema': {'type': 'string'}}}");
    }

    /** The tag of an answer. */
    static ObjectNode tagged() {
        return Shapes.json(
                "{'ETag': {'description': 'Of this answer; of a definition it begins with its version, and goes back as"
                        + " `If-Match`.', 'schema': {'type': 'string'}}}");
    }
}
