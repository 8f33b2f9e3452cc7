package io.clientele.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract as a page for readers: by page of the program, then the shapes, then what is refused. */
final class ApiPage {

    private static final Path WORDS = Path.of("..", "core", "src", "main", "resources", "io", "clientele");

    /** Asked of so many requests that they are told elsewhere. */
    private static final List<String> DAY = List.of("asof", "known");

    private final JsonNode contract;
    private final StringBuilder page = new StringBuilder();

    ApiPage(JsonNode contract) {
        this.contract = contract;
    }

    String text() {
        page.append("""
                # API

                Made from [openapi.json](openapi.json), which is made from the code; do not edit. How it is used (sessions, languages, days and
                filters, paging, jobs, repeating a request, changes by others) is told in [Using the API](api-use.md). Every request can also be
                refused with 401, 403, 421, 500 and 503.

                """);
        contract.path("tags").forEach(tag -> page(tag.path("name").asString()));
        shapes();
        problems();
        return page.toString().strip();
    }

    private void page(String name) {
        page.append("## ").append(name).append("\n\n");
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation
                                .getValue()
                                .path("tags")
                                .path(0)
                                .asString()
                                .equals(name))
                        .forEach(operation -> operation(path.getKey(), operation.getKey(), operation.getValue())));
    }

    private void operation(String path, String method, JsonNode operation) {
        page.append("### `%s %s`\n\n".formatted(method.toUpperCase(Locale.ROOT), path));
        page.append(operation.path("summary").asString());
        if (operation.has("description")) {
            page.append(' ').append(operation.path("description").asString());
        }
        page.append("\n\n");
        List<String> parameters = new ArrayList<>();
        List<String> days = new ArrayList<>();
        operation.path("parameters").forEach(each -> {
            if (DAY.contains(each.path("name").asString(""))) {
                days.add("`" + each.path("name").asString() + "`");
            } else if (each.has("name")) {
                parameters.add(parameter(each));
            }
        });
        if (!days.isEmpty()) {
            page.append("Of a [past day](api-use.md#days-and-filters): %s.\n\n".formatted(String.join(", ", days)));
        }
        if (!parameters.isEmpty()) {
            page.append("| parameter | in | type | meaning |\n|---|---|---|---|\n");
            parameters.forEach(page::append);
            page.append('\n');
        }
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(body -> page.append("Body: `%s`, %s.\n\n"
                        .formatted(body.getKey(), type(body.getValue().path("schema")))));
        operation.path("responses").properties().forEach(answer -> answer(answer.getKey(), answer.getValue()));
        page.append('\n');
    }

    private String parameter(JsonNode told) {
        JsonNode schema = told.path("schema");
        List<String> type = new ArrayList<>(List.of(type(schema)));
        if (told.path("required").asBoolean()) {
            type.add("needed");
        }
        if (schema.has("minimum") && schema.has("maximum")) {
            type.add(schema.path("minimum").asInt() + "–"
                    + schema.path("maximum").asInt());
        } else if (schema.has("minimum")) {
            type.add("≥ " + schema.path("minimum").asInt());
        }
        if (schema.has("maxLength")) {
            type.add("at most " + schema.path("maxLength").asInt() + " characters");
        }
        if (schema.has("default")) {
            type.add("default " + schema.path("default").asString());
        }
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        told.path("name").asString(),
                        told.path("in").asString(),
                        String.join(", ", type),
                        cell(told.path("description").asString()));
    }

    /** What any request can be refused with is told once, at the head of the page. */
    private void answer(String status, JsonNode answer) {
        if (answer.has("$ref")) {
            return;
        }
        List<String> kinds = new ArrayList<>();
        answer.path("content").properties().forEach(content -> {
            String kind = content.getKey().equals("application/json") ? "" : "`" + content.getKey() + "`";
            String shape = content.getKey().equals("text/csv")
                    ? ""
                    : type(content.getValue().path("schema"));
            kinds.add(Stream.of(kind, shape)
                    .filter(part -> !part.isEmpty())
                    .reduce((one, more) -> one + ", " + more)
                    .orElse(""));
        });
        boolean refusal = answer.path("content").has("application/problem+json");
        String told = refusal ? codes(answer.path("description").asString()) : String.join(" or ", kinds);
        page.append("- **").append(status).append("**");
        if (!told.isEmpty()) {
            page.append(' ').append(told);
        }
        page.append('\n');
    }

    private static String codes(String description) {
        return Stream.of(description.split(", "))
                .map(code -> "[" + code + "](#problems)")
                .reduce((one, more) -> one + ", " + more)
                .orElse("");
    }

    private void shapes() {
        page.append("## Shapes\n\n");
        contract.path("components").path("schemas").properties().forEach(shape -> {
            page.append("### Shape ").append(shape.getKey()).append("\n\n");
            if (shape.getValue().has("description")) {
                page.append(shape.getValue().path("description").asString()).append("\n\n");
            }
            page.append("| member | type | meaning |\n|---|---|---|\n");
            List<String> required = new ArrayList<>();
            shape.getValue().path("required").forEach(name -> required.add(name.asString()));
            shape.getValue()
                    .path("properties")
                    .properties()
                    .forEach(member -> page.append("| `%s`%s | %s | %s |\n"
                            .formatted(
                                    member.getKey(),
                                    required.contains(member.getKey()) ? "" : " ?",
                                    type(member.getValue()),
                                    cell(member.getValue().path("description").asString("")))));
            page.append('\n');
        });
    }

    private void problems() {
        page.append(
                "## Problems\n\n`{…}` are values of the problem.\n\n| code | status | what it says |\n|---|---|---|\n");
        Map<String, String> statuses = new TreeMap<>();
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("responses")
                        .properties()
                        .forEach(answer -> {
                            if (answer.getValue().path("content").has("application/problem+json")) {
                                for (String code : answer.getValue()
                                        .path("description")
                                        .asString()
                                        .split(", ")) {
                                    statuses.put(code.replace("`", ""), answer.getKey());
                                }
                            }
                        })));
        Map<String, String> words = words();
        statuses.forEach((code, status) -> {
            String says = words.get("problem." + code);
            if (says == null) {
                throw new AssertionError("No text says problem." + code);
            }
            page.append("| `%s` | %s | %s |\n".formatted(code, status, cell(says)));
        });
    }

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        try (Stream<Path> files = Files.walk(WORDS)) {
            for (Path file : files.filter(each -> each.endsWith("texts.en.json"))
                    .sorted()
                    .toList()) {
                JsonMapper.shared()
                        .readTree(Files.readString(file))
                        .properties()
                        .forEach(
                                text -> words.put(text.getKey(), text.getValue().asString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return words;
    }

    /** A schema in a few words. */
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceAll(".*/", "");
            return "[" + name + "](#shape-" + name.toLowerCase(Locale.ROOT) + ")";
        }
        if (schema.has("anyOf")) {
            List<String> either = new ArrayList<>();
            schema.path("anyOf").forEach(one -> either.add(type(one)));
            return String.join(" or ", either);
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(one -> values.add("`" + one.asString() + "`"));
            return String.join(", ", values);
        }
        List<String> types = new ArrayList<>();
        if (schema.path("type").isArray()) {
            schema.path("type").forEach(one -> types.add(plain(one.asString(), schema)));
        } else {
            types.add(plain(schema.path("type").asString(""), schema));
        }
        return String.join(" or ", types);
    }

    private static String plain(String type, JsonNode schema) {
        return switch (type) {
            case "string" ->
                switch (schema.path("format").asString("")) {
                    case "date" -> "day";
                    case "date-time" -> "moment";
                    case "binary" -> "the file";
                    default -> schema.path("pattern").asString("").startsWith("^-?[0-9]") ? "decimal" : "text";
                };
            case "integer" -> "whole number";
            case "boolean" -> "yes or no";
            case "array" ->
                schema.has("prefixItems")
                        ? schema.path("prefixItems").size() + " whole numbers"
                        : "list of " + type(schema.path("items"));
            case "object" -> "by name " + type(schema.path("additionalProperties"));
            default -> type;
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
