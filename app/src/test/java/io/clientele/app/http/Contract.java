package io.clientele.app.http;

import io.clientele.terms.Problem;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of the server: what springdoc found, with the meaning of each part from comments and {@link ContractWords}, and the
 * shape of each answer from {@link Tells}.
 */
final class Contract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> READ_FROM_SENT = List.of("post", "put");

    private final Comments comments = new Comments();
    private final Shapes shapes = new Shapes(comments);
    private final ContractWords words = new ContractWords();
    private final List<String> gaps = new ArrayList<>();

    /** @param home an empty folder */
    String of(Path home) {
        JsonNode found = Found.addresses(home);
        ObjectNode document = JSON.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Clientele")
                .put("version", "1")
                .put("description", ContractWords.ABOUT)
                .putObject("license")
                .put("name", "Apache License, Version 2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "http://127.0.0.1:7878");
        document.putArray("security").addObject().putArray("session");
        ObjectNode paths = JSON.createObjectNode();
        Set<String> tags = new TreeSet<>();
        sorted(found.path("paths")).forEach((path, operations) -> {
            ObjectNode told = paths.putObject(path);
            sorted(operations).forEach((method, operation) -> {
                ObjectNode one = operation(path, method, operation);
                tags.add(one.path("tags").path(0).asString());
                told.set(method, one);
            });
        });
        ArrayNode pages = document.putArray("tags");
        ContractWords.PAGES.values().stream()
                .distinct()
                .filter(tags::contains)
                .forEach(page -> pages.addObject().put("name", page));
        document.set("paths", paths);
        document.set("components", components());
        words.unused().forEach(unused -> gaps.add("nothing is called " + unused));
        if (!gaps.isEmpty()) {
            throw new AssertionError(
                    "The contract has gaps; give each a comment, @Tells, or a line in ContractWords: " + gaps);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private ObjectNode operation(String path, String method, JsonNode found) {
        String by = found.path(Found.ANSWERED_BY).asString();
        Method answering = method(by);
        Tells tells = answering.getAnnotation(Tells.class);
        ObjectNode told = JSON.createObjectNode();
        if (tells == null) {
            gaps.add(by + " has no @Tells");
            return told;
        }
        Comments.Comment comment = comments.of(by);
        if (comment.text().isEmpty()) {
            gaps.add(by + " has no comment");
        }
        told.putArray("tags").add(ContractWords.page(by, gaps));
        told.put("operationId", by.replaceFirst("Api[.]", "."));
        told.put("summary", comment.first());
        if (!comment.rest().isEmpty()) {
            told.put("description", comment.rest());
        }
        ArrayNode parameters = told.putArray("parameters");
        found.path("parameters").forEach(parameter -> parameters.add(parameter(by, comment, parameter)));
        usual(method, path, told)
                .forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
        if (parameters.isEmpty()) {
            told.remove("parameters");
        }
        body(answering, path, method).ifPresent(body -> told.set("requestBody", body));
        told.set("responses", responses(method, path, tells, told));
        return told;
    }

    private static Method method(String by) {
        String[] names = by.split("[.]");
        try {
            Class<?> type = Class.forName(Contract.class.getPackageName() + "." + names[0]);
            return Stream.of(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(names[1]) && !each.isSynthetic())
                    .filter(each -> Stream.of(each.getAnnotations())
                            .anyMatch(mark ->
                                    mark.annotationType().getSimpleName().endsWith("Mapping")))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private ObjectNode parameter(String by, Comments.Comment comment, JsonNode found) {
        String name = found.path("name").asString();
        ObjectNode told = JSON.createObjectNode();
        told.put("name", name);
        told.put("in", found.path("in").asString());
        told.put("required", found.path("required").asBoolean());
        String said = comment.parts().get(name);
        told.put("description", said != null ? said : words.meaning(by, name, gaps));
        ObjectNode schema = JSON.createObjectNode();
        for (String part : List.of("type", "format", "default")) {
            if (found.path("schema").has(part)
                    && !found.path("schema").path(part).asString().isEmpty()) {
                schema.set(part, found.path("schema").path(part));
            }
        }
        words.bounds(by, name).properties().forEach(bound -> schema.set(bound.getKey(), bound.getValue()));
        told.set("schema", schema);
        return told;
    }

    /** Headers that any request of a kind may carry. */
    private static List<String> usual(String method, String path, ObjectNode told) {
        List<String> usual = new ArrayList<>(List.of("Accept-Language"));
        if (method.equals("post") && !path.equals(CommandsApi.PATH)) {
            usual.add("Idempotency-Key");
        }
        return usual;
    }

    private java.util.Optional<ObjectNode> body(Method answering, String path, String method) {
        if (path.equals(Gate.UPLOADS) && method.equals("post")) {
            return java.util.Optional.of(content("application/octet-stream", shapes.of(Tells.Bytes.class)));
        }
        return Stream.of(answering.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> content("application/json", shapes.of(parameter.getType())))
                .findFirst();
    }

    private static ObjectNode content(String media, ObjectNode schema) {
        ObjectNode body = JSON.createObjectNode();
        body.put("required", true);
        body.putObject("content").putObject(media).set("schema", schema);
        return body;
    }

    private ObjectNode responses(String method, String path, Tells tells, ObjectNode told) {
        Map<String, ObjectNode> responses = new TreeMap<>();
        responses.put(String.valueOf(tells.status()), answer(method, tells, tells.status()));
        if (tells.or() != 0) {
            responses.put(String.valueOf(tells.or()), answer(method, tells, tells.or()));
        }
        Map<String, Set<String>> codes = new TreeMap<>();
        for (String code : tells.refuses()) {
            codes.computeIfAbsent(String.valueOf(ContractWords.status(code)), status -> new TreeSet<>())
                    .add(code);
        }
        Set<String> statuses = new TreeSet<>(Set.of("401", "403", "421", "500", "503"));
        if (told.has("requestBody")
                || told.path("parameters").size() > usual(method, path, told).size()) {
            statuses.add("400");
        }
        if (method.equals("post") && !path.equals(CommandsApi.PATH)) {
            statuses.add("400");
            statuses.add("422");
        }
        if (READ_FROM_SENT.contains(method)) {
            statuses.add("413");
        }
        statuses.addAll(codes.keySet());
        for (String status : statuses) {
            Set<String> own = codes.getOrDefault(status, Set.of());
            ObjectNode refused = JSON.createObjectNode();
            if (own.isEmpty()) {
                refused.put("$ref", "#/components/responses/" + status);
            } else {
                refused.put("description", "`" + String.join("`, `", own) + "`");
                refused.putObject("content")
                        .putObject("application/problem+json")
                        .set("schema", shapes.of(WorkspaceTold.Refusal.class));
            }
            responses.put(status, refused);
        }
        ObjectNode all = JSON.createObjectNode();
        responses.forEach(all::set);
        return all;
    }

    private ObjectNode answer(String method, Tells tells, int status) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("description", ContractWords.answered(status));
        if (tells.value() != Void.class) {
            ObjectNode schema = tells.many() ? shapes.list(tells.value()) : shapes.of(tells.value());
            answer.putObject("content").putObject(tells.media()).set("schema", schema);
        }
        return answer;
    }

    private ObjectNode components() {
        ObjectNode components = JSON.createObjectNode();
        components.set("securitySchemes", ContractWords.security());
        components.set("parameters", ContractWords.headers());
        ObjectNode responses = components.putObject("responses");
        ContractWords.REFUSED.forEach((status, description) -> {
            ObjectNode refused = responses.putObject(status);
            refused.put("description", description);
            refused.putObject("content")
                    .putObject("application/problem+json")
                    .set("schema", shapes.of(WorkspaceTold.Refusal.class));
        });
        ObjectNode schemas = components.putObject("schemas");
        shapes.named().forEach(schemas::set);
        return components;
    }

    static Map<String, JsonNode> sorted(JsonNode of) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        of.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    static Problem problem(String code) {
        return Problem.of(code, "", "");
    }
}
