package io.clientele.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an answer is as the contract says: its status, its kind, its shape. Stricter than JSON Schema: a member that the contract
 * does not name is a complaint, too. Asked for every answer that a test gets.
 */
final class Kept {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode CONTRACT = read();

    /** Answers that were looked at: {@code GET /api/home 200}. */
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private Kept() {}

    private static JsonNode read() {
        try {
            return JSON.readTree(Files.readString(Path.of("..", "docs", "reference", "openapi.json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode contract() {
        return CONTRACT;
    }

    static Set<String> seen() {
        return new TreeSet<>(SEEN);
    }

    static void look(HttpResponse<String> answer) {
        URI uri = answer.request().uri();
        if (!uri.getRawPath().startsWith("/api/") || answer.request().method().equals("HEAD")) {
            return;
        }
        Optional<String> path = path(uri.getRawPath());
        String asked = answer.request().method() + " " + path.orElse(uri.getRawPath());
        JsonNode operation = CONTRACT.path("paths")
                .path(path.orElse(""))
                .path(answer.request().method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            // What is not there is refused; nothing of ours answers it.
            complain(
                    asked,
                    answer.statusCode() / 100 == 4 ? List.of() : List.of("is answered, and not in the contract"));
            return;
        }
        List<String> complaints = new ArrayList<>(asked(operation, uri));
        JsonNode told = resolved(operation.path("responses").path(String.valueOf(answer.statusCode())));
        if (told.isMissingNode()) {
            complaints.add("may not answer " + answer.statusCode() + ": " + answer.body());
        } else if (answer.statusCode() != 304) {
            body(told.path("content"), answer, complaints);
        }
        SEEN.add(asked + " " + answer.statusCode());
        complain(asked + " " + answer.statusCode(), complaints);
    }

    private static void complain(String asked, List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new AssertionError(
                    asked + " does not keep to docs/reference/openapi.json (which ContractTest writes with"
                            + " -Dgolden=write): " + complaints);
        }
    }

    /** Only what the contract names can be asked for; otherwise it would be incomplete. */
    private static List<String> asked(JsonNode operation, URI uri) {
        List<String> unknown = new ArrayList<>();
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&")) {
                String name = URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8);
                boolean known = false;
                for (JsonNode parameter : operation.path("parameters")) {
                    known |= name.equals(resolved(parameter).path("name").asString(""));
                }
                if (!known) {
                    unknown.add("does not take " + name);
                }
            }
        }
        return unknown;
    }

    private static void body(JsonNode content, HttpResponse<String> answer, List<String> complaints) {
        String media = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (content.isMissingNode() || content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                complaints.add("may not have a body: " + answer.body());
            }
        } else if (content.path(media).isMissingNode()) {
            complaints.add("may not answer with " + media);
        } else if (media.matches("application/(problem[+])?json")
                && answer.headers().firstValue("Content-Encoding").isEmpty()) {
            check(JSON.readTree(answer.body()), content.path(media).path("schema"), "$", complaints);
        }
    }

    /** An address with words of its own goes before one with places. */
    private static Optional<String> path(String path) {
        return CONTRACT.path("paths").propertyNames().stream()
                .filter(each -> path.matches(Pattern.quote(each).replaceAll("\\{[^}]+\\}", "\\\\E[^/]+\\\\Q")))
                .min(java.util.Comparator.comparingLong(
                        each -> each.chars().filter(letter -> letter == '{').count()));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? CONTRACT.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** The part of JSON Schema that {@link Shapes} uses. */
    private static void check(JsonNode value, JsonNode given, String at, List<String> complaints) {
        JsonNode schema = resolved(given);
        if (schema.has("anyOf")) {
            boolean fits = false;
            for (JsonNode either : schema.path("anyOf")) {
                List<String> against = new ArrayList<>();
                check(value, either, at, against);
                fits |= against.isEmpty();
            }
            if (!fits) {
                complaints.add(at + " fits none, was " + value);
            }
            return;
        }
        if (!isOf(value, schema.path("type"))) {
            complaints.add(at + " must be " + schema.path("type") + ", was " + value);
            return;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            complaints.add(at + " must be one of " + schema.path("enum") + ", was " + value);
        }
        if (value.isString()) {
            text(value.asString(), schema, at, complaints);
        } else if (value.isArray()) {
            for (int place = 0; place < value.size(); place++) {
                JsonNode item = schema.path("prefixItems").path(place);
                check(
                        value.path(place),
                        item.isMissingNode() ? schema.path("items") : item,
                        at + "[" + place + "]",
                        complaints);
            }
            if (schema.has("minItems")
                    && value.size() != schema.path("minItems").asInt()) {
                complaints.add(at + " must have " + schema.path("minItems") + " items, was " + value);
            }
        } else if (value.isObject()) {
            members(value, schema, at, complaints);
        }
    }

    private static void members(JsonNode value, JsonNode schema, String at, List<String> complaints) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                complaints.add(at + " must have " + required.asString());
            }
        }
        value.properties().forEach(member -> {
            JsonNode known = schema.path("properties").path(member.getKey());
            JsonNode like = known.isMissingNode() ? schema.path("additionalProperties") : known;
            String place = at + "." + member.getKey();
            if (like.isMissingNode()) {
                complaints.add(place + " is not in the contract, was " + member.getValue());
            } else {
                check(member.getValue(), like, place, complaints);
            }
        });
    }

    private static void text(String text, JsonNode schema, String at, List<String> complaints) {
        try {
            switch (schema.path("format").asString("")) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                default -> {}
            }
        } catch (DateTimeException none) {
            complaints.add(at + " must be a " + schema.path("format").asString() + ", was " + text);
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asString())
                        .matcher(text)
                        .find()) {
            complaints.add(at + " must look like " + schema.path("pattern").asString() + ", was " + text);
        }
    }

    private static boolean isOf(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isOf(value, one)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asString("")) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("The contract has a type that is not known here: " + type);
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
