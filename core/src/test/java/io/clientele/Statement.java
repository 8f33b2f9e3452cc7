package io.clientele;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A select as the database parses and binds it. */
final class Statement {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode tree;
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> functions = new TreeSet<>();
    private final Set<String> named = new TreeSet<>();

    private Statement(JsonNode tree) {
        this.tree = tree;
    }

    /** @param parsed what {@code json_serialize_sql} gives */
    static Statement parsed(String parsed) {
        JsonNode tree = JSON.readTree(parsed);
        if (tree.path("error").asBoolean()) {
            throw new IllegalArgumentException(tree.path("error_message").asString());
        }
        if (tree.path("statements").size() != 1) {
            throw new IllegalArgumentException(
                    "One select a step, were " + tree.path("statements").size());
        }
        Statement statement = new Statement(tree);
        statement.walk(tree);
        statement.tables.removeAll(statement.named);
        return statement;
    }

    /** Tables it reads, {@code shelf.name}; one without a shelf that is no named part of the statement stands alone. */
    Set<String> tables() {
        return tables;
    }

    /** Functions and operators it calls. */
    Set<String> functions() {
        return functions;
    }

    /** Sums over floating-point numbers, whose result hangs on the order of adding. */
    static List<String> floatingSums(String plan) {
        List<String> found = new ArrayList<>();
        floatingSums(JSON.readTree(plan), found);
        return found;
    }

    private static void floatingSums(JsonNode node, List<String> found) {
        String type = node.path("return_type").path("id").asString("");
        if (node.path("expression_class").asString("").equals("BOUND_AGGREGATE")
                && node.path("name").asString("").startsWith("sum")
                && (type.equals("DOUBLE") || type.equals("FLOAT"))) {
            found.add(node.path("name").asString("") + " " + node.path("alias").asString(""));
        }
        node.forEach(child -> floatingSums(child, found));
    }

    private void walk(JsonNode node) {
        String type = node.path("type").asString("");
        if (node.path("function_name").isString()) {
            functions.add(node.path("function_name").asString());
        }
        if (type.equals("BASE_TABLE")) {
            String shelf = node.path("schema_name").asString("");
            String table = node.path("table_name").asString("");
            tables.add(shelf.isEmpty() ? table : shelf + "." + table);
        }
        if (node.path("map").isArray()) {
            node.path("map").forEach(part -> named.add(part.path("key").asString("")));
        }
        node.forEach(this::walk);
    }

    @Override
    public String toString() {
        return tree.toString();
    }
}
