package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import io.clientele.collect.Meaning;
import io.clientele.run.Catalogue;
import io.clientele.segment.GroupMap;
import io.clientele.text.EventKinds;
import io.clientele.text.Texts;
import io.clientele.warehouse.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says the same things, and nothing that nobody asks for. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "clientele");
    private static final Path CORE = Path.of("src", "main");
    private static final Path APP = Path.of("..", "app", "src", "main");
    private static final Path WEB = Path.of("..", "web", "src");

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "vi"})
    void aLanguageHasTheKeysOfEnglishWithTheSamePlaces(String lang) {
        Texts english = Texts.of("en");
        Texts other = Texts.of(lang);
        assertThat(other.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (String key : english.keys()) {
            assertThat(places(other.pattern(key))).as("%s in %s", key, lang).isEqualTo(places(english.pattern(key)));
        }
    }

    /** Names of the values a message takes, those inside its choices too. */
    private static Set<String> places(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> names = new TreeSet<>();
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPartType(part) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(part)));
            }
        }
        return names;
    }

    @Test
    void aRoomWithWordsHasThemInEveryLanguage() throws IOException {
        Set<String> expected = new TreeSet<>();
        Texts.ROOMS.forEach(room -> Texts.LANGUAGES.forEach(lang -> expected.add(room + "/texts." + lang + ".json")));
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.map(RESOURCES::relativize)
                            .map(path -> path.toString().replace('\\', '/'))
                            .filter(path -> path.contains("/texts.")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyMeasureGroupAndDoubtHasWords() {
        Set<String> keys = Texts.of("en").keys();
        for (Measure measure : new Catalogue().all()) {
            assertThat(keys).contains("measure." + measure.id(), "measure." + measure.id() + ".definition");
            assertThat(measure.kernel().name()).matches(name -> name.equals("sql") || keys.contains("kernel." + name));
        }
        Stream.of(GroupMap.TEN, GroupMap.CASE)
                .flatMap(map -> map.boxes().stream())
                .forEach(box -> assertThat(keys).contains("group." + box.group()));
        String doubts = read(CORE.resolve("java/io/clientele/run/ReportDoubts.java"));
        found("add\\(\\s*\"([a-zA-Z]+)\"", doubts)
                .forEach(code -> assertThat(keys).contains("doubt." + code, "doubt." + code + ".hint"));
        String findings = sources(CORE.resolve("java/io/clientele/clean")).collect(Collectors.joining())
                + sources(RESOURCES.resolve("clean")).collect(Collectors.joining());
        found("findings[.]add\\(\"([^\"]+?) ?\"", findings)
                .forEach(rule -> assertThat(keys).contains("finding." + rule));
        found("'([a-z ]+)' as rule", findings).forEach(rule -> assertThat(keys).contains("finding." + rule));
        found("(?:pass|PassedOver)\\(\\s*[^\",;]+,\\s*\"([a-zA-Z]+)\"|NoTable\\(\\s*\"([a-zA-Z]+)\"", all(CORE))
                .forEach(code -> assertThat(keys).contains("passedOver." + code, "passedOver." + code + ".hint"));
    }

    @Test
    void whatTheUserCanMendHasWords() {
        Set<String> keys = Texts.of("en").keys();
        List<String> codes =
                found("(?:Problem|Problem[.]of|refused)\\(\\s*\"([a-z]+[.][a-zA-Z]+)\"", all(CORE) + all(APP));
        assertThat(codes)
                .hasSizeGreaterThan(20)
                .allMatch(code -> keys.contains("problem." + code)
                        || keys.contains("passedOver." + code.substring(code.indexOf('.') + 1)));
    }

    @Test
    void everyReasonToSetARowAsideHasWords() {
        for (String statement : List.of("unplaced", "unplaced_people", "unplaced_events")) {
            String sql = read(RESOURCES.resolve("clean/" + statement + ".sql"));
            assertThat(found("(?:then|else) '([a-z ]+)'", sql.substring(0, sql.indexOf("as reason"))))
                    .isNotEmpty()
                    .allMatch(reason -> Texts.of("en").has("setAside." + reason));
        }
    }

    @Test
    void everyKeyThatIsSaidExists() {
        assertThat(Texts.of("en").keys())
                .containsAll(found("[.]say\\(\\s*\"([^\"]+[^.\"])\"[,)]", all(CORE) + all(APP)));
    }

    @Test
    void everyKindOfEventHasWords() {
        assertThat(EventKinds.codes())
                .hasSizeGreaterThan(10)
                .allMatch(kind -> Texts.of("en").has("eventKind." + kind));
    }

    @Test
    void everyMeaningOfAColumnHasWords() {
        assertThat(Stream.of(Meaning.values()).map(meaning -> "field." + meaning.word()))
                .allMatch(Texts.of("en")::has);
    }

    /** A key is used whole, or its last word is a word of the code: a code, a rule, a state, a reason. */
    @Test
    void noKeyIsUnused() {
        String code = all(CORE) + all(APP) + all(WEB);
        Set<String> measures = new Catalogue()
                .all().stream()
                        .flatMap(measure ->
                                Stream.of(measure.id(), measure.kernel().name()))
                        .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (String key : Texts.of("en").keys()) {
            String bare = key.replaceAll("[.](hint|definition)$", "");
            String word = bare.substring(bare.indexOf('.') + 1);
            boolean used = measures.contains(word)
                    || key.startsWith("because.") && code.contains(longestPart(key))
                    || key.startsWith("column.") && code.contains(word)
                    || key.startsWith("field.") && Meaning.named(word).isPresent()
                    || key.startsWith("eventKind.") && EventKinds.codes().contains(word)
                    || Stream.of(bare, word, word.replaceFirst("^order ", ""))
                            .anyMatch(name -> code.contains("\"" + name) || code.contains("'" + name + "'"));
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** Of a sentence that a reader of columns says itself, with its values between. */
    private static String longestPart(String key) {
        return Stream.of(Texts.of("en").pattern(key).split("\\{[a-z]+}"))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @Test
    void numbersMoneyAndDaysAreWrittenAsTheReaderDoes() {
        Map<String, Object> values = Map.of("gross", new BigDecimal("1234567.5"), "rows", 1200, "share", .12345);
        assertThat(Texts.of("en").say("doubt.withoutCustomer", values)).contains("1,200 rows", "1,234,567.50", "12.3%");
        assertThat(Texts.of("vi").say("doubt.withoutCustomer", values))
                .contains("1.200 dòng", "1.234.567,50", "12,3\u00a0%");
        assertThat(Texts.of("zh-Hans").say("doubt.withoutCustomer", values))
                .contains("1,200 行", "1,234,567.50", "12.3%");
        Map<String, Object> month = Map.of("month", YearMonth.of(2026, 3), "day", LocalDate.of(2026, 3, 9));
        assertThat(Texts.of("en").say("doubt.monthUnfinished", month)).contains("Mar 2026", "9 Mar 2026");
        assertThat(Texts.of("zh-Hant").say("doubt.monthUnfinished", month)).contains("2026年3月", "2026年3月9日");
        assertThat(Texts.of("vi").say("doubt.monthUnfinished", month)).contains("03/2026", "09/03/2026");
    }

    @Test
    void oneThingAndManyThingsReadWell() {
        Texts texts = Texts.of("en");
        assertThat(texts.say("doubt.future", Map.of("orders", 1, "day", "today")))
                .isEqualTo("1 order lies after today and does not count yet.");
        assertThat(texts.say("doubt.columnGuessed.hint", Map.of("column", "x"))).contains("'x=<meaning>'");
        assertThat(texts.name("group", "Can't Lose Them")).isEqualTo("Can't Lose Them");
        assertThat(texts.name("finding", "a word of a file")).isEqualTo("a word of a file");
    }

    /** Written, not converted: no simplified character in what is meant for readers of the traditional ones, nor the reverse. */
    @Test
    void eachChineseUsesItsOwnCharacters() throws IOException {
        assertThat(words("zh-Hant")).doesNotContainPattern("[们这个销额户购单数据没写导应说认读读区间为与对后发从们净总币种时]");
        assertThat(words("zh-Hans")).doesNotContainPattern("[們這個銷額戶購單數據沒寫導應說認讀區間為與對後發從淨總幣種時]");
    }

    private static String words(String lang) throws IOException {
        StringBuilder words = new StringBuilder(Files.readString(WEB.resolve("locales/" + lang + ".json")));
        // The choice of languages names each in its own characters.
        Texts texts = Texts.of(lang);
        texts.keys().forEach(key -> words.append(texts.pattern(key)));
        return words.toString().replaceAll("\"lang[.][^\\n]*", "");
    }

    private static List<String> found(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        return matcher.results()
                .map(result -> Stream.iterate(1, group -> group <= result.groupCount(), group -> group + 1)
                        .map(result::group)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static String all(Path folder) {
        return sources(folder).collect(Collectors.joining("\n"));
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(path -> path.toString().matches(".*[.](java|sql|tsx?)"))
                    .sorted()
                    .map(TextsTest::read)
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
