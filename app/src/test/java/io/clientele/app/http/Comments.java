package io.clientele.app.http;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the comments of the server's sources say, so that it is written in one place: beside the code. */
final class Comments {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "clientele", "app", "http");

    /** By class within its file, and method: {@code SavingApi.create}, {@code SegmentsTold.Trait}. */
    private final Map<String, Comment> comments = new HashMap<>();

    Comments() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.list(SOURCES);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    found -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files.sorted().toList()));
            DocTrees trees = DocTrees.instance(task);
            task.parse().forEach(unit -> new Reading(trees).scan(unit, null));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Comment of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return of((outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName());
    }

    Comment of(String name) {
        return comments.getOrDefault(name, new Comment("", Map.of()));
    }

    /** @param parts what is said of each parameter or member */
    record Comment(String text, Map<String, String> parts) {

        static Comment read(String comment) {
            Map<String, String> parts = new LinkedHashMap<>();
            String text = "";
            for (String part : comment.split("(?m)^\\s*@")) {
                String words = plain(part);
                if (text.isEmpty() && parts.isEmpty() && !words.startsWith("param ")) {
                    text = words;
                } else if (words.startsWith("param ")) {
                    String[] named = words.split(" ", 3);
                    parts.put(named[1], named[2]);
                }
            }
            return new Comment(text, parts);
        }

        /** As Markdown, without marks of Javadoc. */
        private static String plain(String text) {
            return text.replaceAll("\\{@code\\s+((?:[^{}]|\\{[^{}]*\\})+)\\}", "`$1`")
                    .replaceAll("\\{@link\\s+#?([^}]+)\\}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        String first() {
            int end = text.indexOf(". ");
            return end < 0 ? text : text.substring(0, end + 1);
        }

        String rest() {
            return text.substring(first().length()).strip();
        }
    }

    private final class Reading extends TreePathScanner<Void, String> {
        private final DocTrees trees;

        Reading(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = outer == null ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
            note(name);
            return super.visitClass(type, type.getKind() == Tree.Kind.CLASS || outer == null ? name : outer);
        }

        @Override
        public Void visitMethod(MethodTree method, String outer) {
            note(outer + "." + method.getName());
            return super.visitMethod(method, outer);
        }

        private void note(String name) {
            String comment = trees.getDocComment(getCurrentPath());
            if (comment != null) {
                comments.put(name, Comment.read(comment));
            }
        }
    }
}
