package io.clientele.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of the cases: files as a shop hands them in, and what must be true of the answer. */
final class HardInput {

    private static final Set<String> BESIDE = Set.of("README.txt", "expected.json");
    private static final Set<String> KEYS =
            Set.of("measures", "either", "asOf", "currency", "args", "yes", "tz", "exit", "message", "cells", "finite");

    private final Path folder;
    private final JsonNode expected;

    private HardInput(Path folder) {
        this.folder = folder;
        this.expected = new JsonMapper().readTree(folder.resolve("expected.json"));
    }

    static List<HardInput> allIn(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.sorted().map(HardInput::new).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    JsonNode expected() {
        return expected;
    }

    List<String> unknownKeys() {
        return expected.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .toList();
    }

    ZoneId zone() {
        return ZoneId.of(expected.path("tz").asString("Asia/Ho_Chi_Minh"));
    }

    /** The call a user would make. */
    List<String> arguments(Path out) {
        List<String> arguments = new ArrayList<>(List.of("analyze"));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !BESIDE.contains(file.getFileName().toString()))
                    .sorted()
                    .forEach(file -> arguments.add(file.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        arguments.addAll(List.of("--out", out.toString(), "--lang", "en"));
        expected.path("args").forEach(argument -> arguments.add(argument.asString()));
        if (expected.path("yes").asBoolean(true)) {
            arguments.add("--yes");
        }
        return arguments;
    }

    List<Integer> exits() {
        return expected.has("exit")
                ? alternatives(expected.get("exit")).map(JsonNode::asInt).toList()
                : List.of(0);
    }

    /** Each inner list: one of these must be said. */
    List<List<String>> messages() {
        List<List<String>> messages = new ArrayList<>();
        expected.path("message")
                .forEach(message -> messages.add(alternatives(message)
                        .map(text -> text.asString().toLowerCase(Locale.ROOT))
                        .toList()));
        return messages;
    }

    static Stream<JsonNode> alternatives(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    @Override
    public String toString() {
        return name();
    }
}
