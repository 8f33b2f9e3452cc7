package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.KeptLines;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command speaks the language it is asked for, to the end of each sentence. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    /** Shorter runs of letters are names: of options, tables, settings, forms of files. */
    private static final int WORDS_OF_A_SENTENCE = 3;

    @TempDir
    Path folder;

    private Path file;
    private String home;

    @BeforeEach
    void aShop() throws IOException {
        home = folder.resolve("home").toString();
        file = folder.resolve("shop.csv");
        Files.writeString(file, """
                order no,order date,customer id,product,quantity,unit price
                1001,2026-01-05,K-1,tea,2,10.50
                1002,2026-01-99,K-2,tea,1,10.50
                1003,2026-02-02,K-3,cup,3,4.00
                1003,2026-02-02,K-3,cup,3,4.00
                1004,2026-02-03,K-3,cup,-1,4.00
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "vi"})
    void noCommandSpeaksEnglish(String lang) throws IOException {
        List<String> printed = new ArrayList<>();
        printed.add(said(0, lang, "import", file.toString()));
        printed.add(said(0, lang, "run", "--out", folder.resolve("out").toString()));
        printed.add(said(
                0,
                lang,
                "analyze",
                file.toString(),
                "--out",
                folder.resolve("one").toString()));
        printed.add(said(0, lang, "rows", "list"));
        printed.add(
                said(0, lang, "rows", "list", "--to", folder.resolve("list.csv").toString()));
        String rows = folder.resolve("rows.csv").toString();
        printed.add(said(0, lang, "rows", "export", "--to", rows));
        printed.add(said(0, lang, "rows", "replay", rows));
        String receipt = Files.readAllLines(Path.of(rows)).get(1).split(",")[0];
        printed.add(
                said(0, lang, "rows", "repair", "--receipt", receipt, "--line", "3", "--set", "order date=2026-01-09"));
        printed.add(
                said(2, lang, "rows", "repair", "--receipt", receipt, "--line", "3", "--set", "order date=2026-01-09"));
        printed.add(said(0, lang, "receipts", "withdraw", receipt));
        printed.add(said(0, lang, "receipts", "list"));
        printed.add(said(0, lang, "receipts", "restore", receipt));
        printed.add(said(2, lang, "receipts", "restore", receipt));
        printed.add(said(0, lang, "settings", "list"));
        printed.add(said(0, lang, "settings", "set", "currency", "EUR"));
        printed.add(said(2, lang, "settings", "set", "value.rfm.map", "--undo"));
        printed.add(said(2, lang, "settings", "set", "currency", "EURO"));
        printed.add(said(0, lang, "doctor"));
        printed.add(said(
                0,
                lang,
                "export",
                "unify.customers",
                "--to",
                folder.resolve("c.csv").toString()));
        printed.add(said(
                2,
                lang,
                "export",
                "unify.customer",
                "--to",
                folder.resolve("c.csv").toString()));
        printed.add(withoutStatements(said(0, lang, "evidence", "value.gross")));
        for (String[] wrong : MISTAKES) {
            printed.add(said(2, lang, wrong));
        }
        Set<String> english = new TreeSet<>();
        printed.forEach(text -> english.addAll(englishIn(text)));
        assertThat(english).isEmpty();
    }

    @Test
    void everyColumnBehindAFigureHasAName() {
        assertThat(Main.run("import", file.toString(), "--home", home)).isZero();
        assertThat(Main.run(
                        "run", "--home", home, "--out", folder.resolve("out").toString()))
                .isZero();
        Set<String> columns = new TreeSet<>();
        try (Workspace workspace = Workspace.open(Path.of(home), EngineSettings.defaults())) {
            Engine engine = workspace.engine();
            new KeptLines(workspace).show();
            engine.rows("evidence", "select distinct rows_sql from warehouse.evidence")
                    .forEach(row -> engine.columns(String.valueOf(row.text(1)))
                            .forEach(column -> columns.add("column." + column.name())));
        }
        assertThat(columns).hasSizeGreaterThan(10);
        assertThat(Texts.of("vi").keys()).containsAll(columns);
    }

    private static final String[][] MISTAKES = {
        {"analyze", "--adds"},
        {"analyse"},
        {"analyze"},
        {"export", "unify.customers"},
        {"export", "unify.customers", "--to"},
        {"export", "a", "b", "--to", "c.csv"},
        {"run", "--as-of", "yesterday"},
        {"run", "--out", "a", "--out", "b"},
        {"doctor", "now"},
        {"settings"},
        {}
    };

    private String said(int exit, String lang, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (arguments.length > 0 && !arguments[0].startsWith("analy") && !isMistake(arguments)) {
            all.addAll(List.of("--home", home));
        }
        all.addAll(List.of("--lang", lang));
        CommandLineRun run = CommandLineRun.of(ZoneOffset.UTC, all);
        assertThat(run.exit()).as("%s%n%s", all, run.printed()).isEqualTo(exit);
        assertThat(run.printed()).as("%s", all).isNotBlank().doesNotContain("{", "}");
        return run.printed();
    }

    private static boolean isMistake(String... arguments) {
        return Stream.of(MISTAKES).anyMatch(mistake -> mistake == arguments);
    }

    /** What the statement says is the database's own language. */
    private static String withoutStatements(String evidence) {
        return evidence.replaceAll("(?s)SQL:.*?\\R\\R", "");
    }

    /** Parts of English sentences, by the texts, that stand in what was printed. */
    private static Set<String> englishIn(String printed) {
        Set<String> found = new TreeSet<>();
        Texts english = Texts.of("en");
        for (String key : english.keys()) {
            for (String part : PLACE.split(english.pattern(key).replace("''", "'"))) {
                if (part.strip().split("\\s+").length >= WORDS_OF_A_SENTENCE && printed.contains(part.strip())) {
                    found.add(key + ": " + part);
                }
            }
        }
        return found;
    }
}
