package io.clientele;

import io.clientele.collect.Meaning;
import io.clientele.run.Catalogue;
import io.clientele.run.Setting;
import io.clientele.run.SettingCatalogue;
import io.clientele.terms.Scope;
import io.clientele.text.Texts;
import io.clientele.warehouse.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference pages that are made from the code say what the code says. */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void theMeasuresAreThoseOfTheCatalogue() throws IOException {
        Catalogue catalogue = new Catalogue();
        Texts texts = Texts.of("en");
        StringBuilder page = new StringBuilder("""
                # Measures

                Made from the catalogue in `run.Catalogue`; do not edit. Every number that is shown is one of these. *Count* is a whole
                number, *money* is in the base currency, *share* lies between 0 and 1, *index* too, *ratio* is one share over another. A
                measure with a floor is an estimate: below so many customers it comes without a range. *Rate* is purchases a person and
                unit of time, *quantity* is in the unit of the files. *Scopes* are the forms a report asks for; a page asks for those
                without one by cell or group.

                | measure | unit | what it is | worked out by | floor | scopes |
                |---|---|---|---|---|---|
                """);
        for (Measure measure : catalogue.all()) {
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            measure.id(),
                            measure.unit(),
                            texts.say("measure." + measure.id() + ".definition"),
                            measure.kernel().name(),
                            measure.floor() == 0 ? "–" : measure.floor(),
                            catalogue.scopes(measure).stream()
                                    .map(ReferenceTest::words)
                                    .collect(Collectors.joining(", "))));
        }
        Golden.holds(REFERENCE.resolve("measures.md"), page.toString());
    }

    @Test
    void theMeaningsAreThoseAColumnCanHave() throws IOException {
        Map<String, String> words = headerWords();
        StringBuilder page = new StringBuilder("""
                # Mapping of columns

                Made from `collect.Meaning` and the file of header words; do not edit.

                What a column means is guessed from its header, then from its contents. Say it yourself with
                `--mapping COLUMN=MEANING`, or for one file `--mapping 'orders.csv:COLUMN=MEANING'`. COLUMN is the header as in the
                file, or c1, c2 … where there is none. For dates `day/month`, `month/day` or `year/month` in place of a meaning says how
                they are read; `order_date day/month` says both. For numbers `decimal-comma` or `decimal-point` says the decimal mark.

                `--mapping FILE` reads a file of such lines, UTF-8, one `COLUMN=MEANING` each. A line that starts with `#` is a comment; a
                column whose name starts with `#` is written `\\#`. `analyze --save-mapping FILE` writes such a file of what the columns
                were taken for.

                A workspace keeps what columns were taken for. Another file with the same columns is read the same way and asks
                nothing, as far as its values do not speak against it.

                A table is taken as orders if it has a date and money, as summaries of customers if it has a number of purchases or a
                sum, as customers if it has someone's key or name, as products if it has a product number. A day, a currency and a rate
                make a table of exchange rates; a day, money that was spent and a kind or campaign one of costs.

                Spelling of headers does not matter: case, accents, `_` and `-`, colons and brackets are passed over, and so is the
                difference between traditional and simplified characters. A longer header counts by its main word: the end in English and
                Chinese (`Buyer phone number`), the beginning in Vietnamese (`Ngày xuất hóa đơn`).

                | meaning | read as | header words |
                |---|---|---|
                """);
        for (Meaning meaning : Meaning.values()) {
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            meaning.word(),
                            meaning.content().name().toLowerCase(Locale.ROOT),
                            words.getOrDefault(meaning.word(), "–")));
        }
        Golden.holds(REFERENCE.resolve("mapping.md"), page.toString());
    }

    @Test
    void theSettingsAreThoseOfTheirCatalogue() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Settings

                Made from `run.SettingCatalogue`; do not edit.

                A workspace keeps its settings, each change as a version of its own with who, when, from, to and what takes it back.
                `--set KEY=VALUE` of an analysis or `settings set KEY VALUE` changes one; later runs use it until it is changed again.
                The value `default` goes back to the default.

                | key | values | default | meaning |
                |---|---|---|---|
                """);
        Texts english = Texts.of("en");
        for (Setting setting : SettingCatalogue.all()) {
            page.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            setting.key(),
                            setting.values(english),
                            setting.standard(english),
                            setting.meaning(english)));
        }
        Golden.holds(REFERENCE.resolve("settings.md"), page.toString());
    }

    private static String words(Scope scope) {
        return scope.isDefault() ? "plain" : "`" + scope + "`";
    }

    private static Map<String, String> headerWords() throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        Path folder = Path.of("src/main/resources/io/clientele/collect");
        (Files.readString(folder.resolve("header-words.tsv"))
                        + Files.readString(folder.resolve("header-words-money.tsv")))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .forEach(cells -> words.merge(
                        cells[0],
                        Arrays.stream(cells).skip(1).collect(Collectors.joining(" · ")),
                        (one, more) -> one + " · " + more));
        return words;
    }
}
