package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.clean.Quality;
import io.clientele.terms.AsOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every name on the map exists. */
class MapTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PACKAGE = Pattern.compile("io\\.clientele(?:\\.[a-z]+)+");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]+\\.)*[A-Z]\\w+");
    private static final Pattern TABLE = Pattern.compile("[a-z]+\\.[a-z_]+");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+");

    @Test
    void everyClassOnTheMapExists() throws IOException {
        Set<String> classes = sources();
        assertThat(named(CLASS).filter(name -> classes.stream().noneMatch(ends(name))))
                .isEmpty();
    }

    @Test
    void everyPackageOnTheMapExistsAndEveryPackageIsOnTheMap() throws IOException {
        Set<String> packages = sources().stream()
                .filter(source -> source.startsWith("main:"))
                .map(source -> source.substring("main:".length(), source.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PACKAGE.matcher(map()).results().map(MatchResult::group).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void everyTableOnTheMapExists() throws IOException {
        Set<String> tables = new TreeSet<>();
        Path statements = Path.of("src/main/resources/io/clientele");
        try (Stream<Path> files = Files.list(statements.resolve("warehouse"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".sql")).toList()) {
                Pattern.compile("create table (\\w+\\.\\w+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(made -> tables.add(made.group(1)));
            }
        }
        new Quality().steps().forEach(step -> tables.add(step.table()));
        for (String room : List.of("unify", "value", "segment")) {
            try (Stream<Path> files = Files.list(statements.resolve(room))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .forEach(file -> tables.add(room + "." + file.substring(0, file.indexOf('.'))));
            }
        }
        assertThat(named(TABLE)
                        .filter(name -> !name.endsWith(".sql") && !name.endsWith(".json") && !tables.contains(name)))
                .isEmpty();
    }

    @Test
    void everyFileOnTheMapExists() throws IOException {
        assertThat(named(FILE).filter(name -> Files.notExists(ROOT.resolve(name))))
                .isEmpty();
    }

    @Test
    void everyRoomsSignIsOnTheMap() throws IOException {
        String map = map();
        for (String room : List.of("collect", "clean", "unify", "value", "segment")) {
            String reads = Rooms.within(room).stream()
                    .filter(other -> !other.equals(room) && !other.equals("terms"))
                    .map(other -> "`" + other + "`")
                    .sorted()
                    .collect(Collectors.joining(", "));
            String told = map.lines()
                    .filter(line -> line.startsWith("| `" + room + "` | `" + room + "` |"))
                    .map(line -> NAMED.matcher(line.substring(line.indexOf('|', line.indexOf('|', 1) + 1)))
                            .results()
                            .map(MatchResult::group)
                            .sorted()
                            .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining());
            assertThat(told).as("may look into, of %s", room).isEqualTo(reads);
        }
    }

    private static Predicate<String> ends(String name) {
        return source -> source.endsWith("." + name);
    }

    private static Stream<String> named(Pattern kind) throws IOException {
        return NAMED.matcher(map())
                .results()
                .map(found -> found.group(1))
                .filter(kind.asMatchPredicate())
                .distinct();
    }

    private static String map() throws IOException {
        return Files.readString(ROOT.resolve("ARCHITECTURE.md"));
    }

    /** {@code main:io.clientele.run.Plan} for each source file of both modules. */
    private static Set<String> sources() throws IOException {
        Set<String> sources = new TreeSet<>();
        String root = AsOf.class.getPackageName().replace(".terms", "");
        for (String module : List.of("core", "app")) {
            for (String part : List.of("main", "test")) {
                Path java = ROOT.resolve(module).resolve("src").resolve(part).resolve("java");
                if (Files.notExists(java)) {
                    continue;
                }
                try (Stream<Path> files = Files.walk(java)) {
                    files.map(file -> java.relativize(file)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace('/', '.'))
                            .filter(file -> file.endsWith(".java") && file.startsWith(root))
                            .forEach(file ->
                                    sources.add(part + ":" + file.substring(0, file.length() - ".java".length())));
                }
            }
        }
        return sources;
    }
}
