package io.clientele.collect.file;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the tables in files and folders. Folders are walked by name; what is no table is listed, never dropped silently. */
public final class Inputs {

    private final Finds finds;
    private final Contents contents;
    private final List<Problem> problems = new ArrayList<>();

    private Inputs(Map<String, ReadAs> said) {
        this.finds = new Finds(said);
        this.contents = new Contents(finds);
    }

    /** As the files tell themselves. */
    public static Found find(List<Path> paths) {
        return find(paths, Map.of());
    }

    /**
     * @param said how some of the texts are written, by name
     * @throws InvalidInputException with all problems at once: a path that cannot be read, a file named by the user that
     *     is no table, a folder without tables. A file with a header only is passed over unless nothing else was found.
     */
    public static Found find(List<Path> paths, Map<String, ReadAs> said) {
        Inputs search = new Inputs(said);
        for (Path path : paths) {
            search.look(path);
        }
        if (search.finds.inputs.isEmpty()) {
            search.finds.passedOver.stream()
                    .filter(over -> over.code().equals("headerOnly"))
                    .forEach(search::problem);
        }
        if (!search.problems.isEmpty()) {
            throw new InvalidInputException(search.problems.stream().distinct().toList());
        }
        return new Found(search.finds.inputs, search.finds.passedOver);
    }

    /** A table that was written here, with commas and all cells in quotes: nothing of it needs to be guessed. */
    public static Found written(Path file, List<String> header) {
        Shape shape = new Shape(
                Encoding.UTF_8,
                1,
                new Layout.Delimited(',', '"'),
                header.size(),
                List.of(),
                List.of(header),
                header,
                1,
                "written here");
        SourceFile source = new SourceFile(file);
        long bytes = file.toFile().length();
        TextInput.Opener opener = watch -> new WatchedStream(Files.newInputStream(file), watch);
        TextInput.Writing writing =
                new TextInput.Writing(() -> Sample.of(file), shape, new ReadAs(null, null, true), ReadAs.TOLD);
        return new Found(
                List.of(new TextInput(String.valueOf(file.getFileName()), bytes, source, opener, writing, shape)),
                List.of());
    }

    private void look(Path path) {
        String name = path.toAbsolutePath().normalize().getFileName() + "";
        int inputs = finds.inputs.size();
        int passed = finds.passedOver.size();
        if (!Files.isReadable(path)) {
            problem(new PassedOver(
                    path.toString(), "unreadable", "the path does not exist or may not be read", "Check the path."));
            return;
        }
        boolean folder = Files.isDirectory(path);
        if (folder) {
            walk(path, name + "/");
        } else {
            contents.look(path, name);
        }
        List<PassedOver> seen = finds.passedOver.subList(passed, finds.passedOver.size());
        boolean headers = seen.stream().anyMatch(over -> over.code().equals("headerOnly"));
        if (finds.inputs.size() > inputs || headers) {
            return;
        }
        if (folder) {
            problem(new PassedOver(
                    path.toString(),
                    "noTables",
                    "the folder holds no table; " + seen.size() + " file(s) were looked at" + firstReasons(seen),
                    "Name a folder with CSV or Excel files."));
        } else {
            seen.forEach(this::problem);
        }
    }

    private static String firstReasons(List<PassedOver> seen) {
        StringBuilder reasons = new StringBuilder();
        for (PassedOver over : seen.subList(0, Math.min(3, seen.size()))) {
            reasons.append(reasons.isEmpty() ? ": " : ", ")
                    .append(over.name())
                    .append(" (")
                    .append(over.reason())
                    .append(')');
        }
        return reasons.toString();
    }

    private void problem(PassedOver over) {
        problems.add(new Problem(
                "collect." + over.code(),
                over.name(),
                Map.of("seen", over.reason()),
                Character.toUpperCase(over.reason().charAt(0)) + over.reason().substring(1) + ". " + over.hint()));
    }

    private void walk(Path folder, String prefix) {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.sorted(
                            Comparator.comparing(child -> child.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            finds.pass(prefix, "unreadable", "the folder may not be read", "Check the rights.");
            return;
        }
        for (Path child : children) {
            String name = child.getFileName().toString();
            if (name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX")) {
                finds.pass(prefix + name, "hidden", "hidden files are not read", "Name it by its path to read it.");
            } else if (Files.isDirectory(child) && Files.isSymbolicLink(child)) {
                finds.pass(prefix + name, "link", "links to folders are not followed", "Name the folder itself.");
            } else if (Files.isDirectory(child)) {
                walk(child, prefix + name + "/");
            } else if (!Files.isRegularFile(child) || !Files.isReadable(child)) {
                finds.pass(prefix + name, "unreadable", "the file may not be read", "Check the rights.");
            } else {
                contents.look(child, prefix + name);
            }
        }
    }
}
