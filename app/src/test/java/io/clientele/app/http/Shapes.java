package io.clientele.app.http;

import io.clientele.app.http.Tells.Amount;
import io.clientele.app.http.Tells.Bytes;
import io.clientele.app.http.Tells.Cell;
import io.clientele.app.http.Tells.Named;
import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Scores;
import io.clientele.app.http.Tells.Sometimes;
import io.clientele.app.http.Tells.Span;
import io.clientele.app.http.Tells.Standing;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of records, in JSON Schema 2020-12 as OpenAPI 3.1 has it; each record is told once, by its name. */
final class Shapes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "{'type': 'string'}"),
            Map.entry(int.class, "{'type': 'integer'}"),
            Map.entry(Integer.class, "{'type': 'integer'}"),
            Map.entry(long.class, "{'type': 'integer', 'format': 'int64'}"),
            Map.entry(Long.class, "{'type': 'integer', 'format': 'int64'}"),
            Map.entry(double.class, "{'type': 'number'}"),
            Map.entry(Double.class, "{'type': 'number'}"),
            Map.entry(boolean.class, "{'type': 'boolean'}"),
            Map.entry(Boolean.class, "{'type': 'boolean'}"),
            Map.entry(LocalDate.class, "{'type': 'string', 'format': 'date'}"),
            Map.entry(Instant.class, "{'type': 'string', 'format': 'date-time'}"),
            Map.entry(Bytes.class, "{'type': 'string', 'format': 'binary'}"),
            Map.entry(Cell.class, "{'type': ['string', 'number', 'boolean', 'null']}"),
            Map.entry(Amount.class, "{'type': ['string', 'number']}"),
            Map.entry(Span.class, row("integer", 2)),
            Map.entry(Scores.class, row("integer", 2)),
            Map.entry(Standing.class, row("integer", 3)),
            Map.entry(
                    BigDecimal.class,
                    "{'type': 'string', 'pattern': '^-?[0-9]+([.][0-9]*[1-9])?$', 'description': 'An exact decimal.'}"));

    private final Comments comments;
    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Class<?>> classes = new TreeMap<>();

    Shapes(Comments comments) {
        this.comments = comments;
    }

    private static String row(String type, int length) {
        String item = "{'type': '" + type + "'}";
        return "{'type': 'array', 'prefixItems': [" + String.join(", ", java.util.Collections.nCopies(length, item))
                + "], 'items': false, 'minItems': " + length + ", 'maxItems': " + length + "}";
    }

    /** What was asked for so far, by name. */
    Map<String, ObjectNode> named() {
        return named;
    }

    ObjectNode list(Class<?> of) {
        ObjectNode list = json("{'type': 'array'}");
        list.set("items", of(of));
        return list;
    }

    ObjectNode of(Class<?> type) {
        String plain = PLAIN.get(type);
        if (plain != null) {
            return json(plain);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("A contract tells records, was " + type);
        }
        String name = name(type);
        Class<?> before = classes.putIfAbsent(name, type);
        if (before == null) {
            named.put(name, JSON.createObjectNode());
            named.put(name, record(type));
        } else if (!before.equals(type)) {
            throw new IllegalArgumentException("Two shapes are called " + name + ": " + before + ", " + type);
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** What a request sends is called after the part of the server that reads it. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String reader = outer == null ? "" : outer.getSimpleName();
        return reader.endsWith("Api")
                ? reader.substring(0, reader.length() - "Api".length()) + type.getSimpleName()
                : reader.endsWith("Told") ? type.getSimpleName() : reader + type.getSimpleName();
    }

    private ObjectNode record(Class<?> type) {
        Comments.Comment comment = comments.of(type);
        ObjectNode schema = json("{'type': 'object'}");
        if (!comment.text().isEmpty()) {
            schema.put("description", comment.text());
        }
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        Class<?> outer = type.getEnclosingClass();
        boolean sent = outer == null || !outer.getSimpleName().endsWith("Told");
        for (RecordComponent member : type.getRecordComponents()) {
            Named other = member.getAnnotation(Named.class);
            String name = other == null ? member.getName() : other.value();
            ObjectNode told = member(member);
            String said = comment.parts().get(member.getName());
            properties.set(name, said == null ? told : told.put("description", said));
            boolean nullable = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
            // What is sent may be left out where it may be null.
            if (!member.isAnnotationPresent(Sometimes.class) && !(sent && nullable)) {
                required.add(name);
            }
        }
        if (required.isEmpty()) {
            schema.remove("required");
        }
        return schema;
    }

    private ObjectNode member(RecordComponent member) {
        ObjectNode schema = of(member.getAnnotatedType());
        OneOf only = member.getAnnotation(OneOf.class);
        if (only != null) {
            ArrayNode values = schema.putArray("enum");
            List.of(only.value()).forEach(values::add);
        }
        return schema;
    }

    private ObjectNode of(AnnotatedType annotated) {
        ObjectNode schema = ofWhole(annotated);
        return annotated.isAnnotationPresent(Nullable.class) ? nullable(schema) : schema;
    }

    private ObjectNode ofWhole(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        Class<?> raw = (Class<?>) ((ParameterizedType) type).getRawType();
        AnnotatedType[] of = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
        if (raw == List.class) {
            ObjectNode list = json("{'type': 'array'}");
            list.set("items", of(of[0]));
            return list;
        }
        if (raw == Map.class) {
            ObjectNode map = json("{'type': 'object'}");
            map.set("additionalProperties", of(of[1]));
            return map;
        }
        throw new IllegalArgumentException("A contract tells lists and maps, was " + type);
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = JSON.createObjectNode();
            either.putArray("anyOf").add(schema).add(json("{'type': 'null'}"));
            return either;
        }
        if (schema.path("type").isString()) {
            String type = schema.path("type").asString();
            schema.putArray("type").add(type).add("null");
        } else if (!schema.path("type").toString().contains("null")) {
            ((ArrayNode) schema.path("type")).add("null");
        }
        return schema;
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
