package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.text.Phones;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the sources deliver beside sales, held against the truth, line by line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherSourcesTest {

    private static final int PEOPLE = 6_000;
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(?:\"([^\"]*)\"|([^,}]*))");
    private static final Set<String> ONLY_LOOKS =
            Set.of("spaces", "former prefix", "country code", "two zeros", "no zero");

    private Path sources = Path.of("");
    private Path truth = Path.of("");
    private List<Map<String, String>> damage = List.of();

    @BeforeAll
    void make(@TempDir Path folder) {
        sources = folder.resolve("sources");
        truth = folder.resolve("truth");
        new World(new Asked(PEOPLE, 5, 3)).write(sources, truth, done -> {});
        damage = TruthTables.rows(truth.resolve("damage.csv"));
    }

    @Test
    void theHotlineWritesTelephonesInEveryFormAndTheProgramReadsThem() throws IOException {
        Map<String, String> phones = new HashMap<>();
        TruthTables.rows(truth.resolve("people.csv")).forEach(row -> phones.put(row.get("person"), row.get("phone")));
        Map<String, Map<String, String>> calls = new HashMap<>();
        for (String line : Files.readAllLines(sources.resolve("hotline.jsonl"))) {
            Map<String, String> call = fields(line);
            calls.putIfAbsent(call.getOrDefault("call_id", "none"), call);
        }
        Set<String> forms = new HashSet<>();
        for (Map<String, String> variant : variants("hotline", "phone")) {
            Map<String, String> call = calls.getOrDefault(variant.get("key"), Map.of());
            if (ONLY_LOOKS.contains(variant.get("form")) && call.containsKey("line")) {
                forms.add(variant.get("form"));
                assertThat(call).containsEntry("phone", variant.get("written"));
                assertThat(Phones.e164(variant.get("written"), "VN"))
                        .as(variant.toString())
                        .isEqualTo(phones.get(variant.get("person")));
            }
        }
        assertThat(forms).isEqualTo(ONLY_LOOKS);
    }

    @Test
    void theShowroomsAndTheDealersOwnTelephoneStandForMany() {
        for (String form : List.of("showroom", "dealer's own")) {
            List<Map<String, String>> all = TruthTables.rows(truth.resolve("variants.csv")).stream()
                    .filter(row ->
                            row.get("field").equals("phone") && row.get("form").equals(form))
                    .toList();
            assertThat(all)
                    .extracting(row -> row.get("written"))
                    .containsOnly(all.get(0).get("written"));
            assertThat(all.stream().map(row -> row.get("person")).distinct().count())
                    .isGreaterThan(5);
        }
    }

    @Test
    void whatIsCutShortOnTheHotlineIsListedLineByLine() throws IOException {
        List<String> lines = Files.readAllLines(sources.resolve("hotline.jsonl"));
        Set<String> cut = new HashSet<>();
        for (int place = 0; place < lines.size(); place++) {
            if (!lines.get(place).endsWith("}")) {
                cut.add(String.valueOf(place + 1));
            }
        }
        assertThat(cut).isNotEmpty().isEqualTo(linesOf("hotline", "unreadable"));
        assertThat(String.join("\n", lines)).doesNotContain("\"called_at\":\"" + Hotline.MISSING);
        assertThat(damage)
                .anyMatch(row -> row.get("damage").equals("missing")
                        && row.get("detail").startsWith(Hotline.MISSING.toString()));
    }

    @Test
    void fieldsAreMissingForAWhileAndEachRowIsListed() {
        Set<String> without = new HashSet<>();
        List<Map<String, String>> cards = rows("customer-cards.csv");
        for (int place = 0; place < cards.size(); place++) {
            if (cards.get(place).getOrDefault("Địa chỉ", "").isEmpty()) {
                without.add(String.valueOf(place + 2));
            }
        }
        assertThat(without).isNotEmpty();
        // A row that is repeated lacks what the first lacks.
        without.removeAll(linesOf("customer-cards", "repeated"));
        assertThat(without).isEqualTo(linesOf("customer-cards", "gap"));
        assertThat(linesOf("web-registrations", "gap")).isNotEmpty();
    }

    @Test
    void ratesAreFixedOnEveryDayThatBanksAreOpen() {
        Map<LocalDate, Integer> days = new TreeMap<>();
        rows("rates.csv").forEach(row -> {
            days.merge(LocalDate.parse(row.get("Date")), 1, Integer::sum);
            double first = Map.of("CNY", 3400.0, "TWD", 768.0, "USD", 23_600.0).getOrDefault(row.get("Currency"), 0.0);
            assertThat(Double.parseDouble(row.getOrDefault("Rate", "0"))).isBetween(first * 0.7, first * 1.5);
        });
        for (LocalDate day = Asked.FROM; !day.isAfter(Asked.TODAY); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean newYear = !day.isBefore(LocalDate.of(2024, 2, 10)) && day.isBefore(LocalDate.of(2024, 2, 15));
            if (weekend || newYear) {
                assertThat(days).doesNotContainKey(day);
            } else if (day.getMonthValue() > 2) {
                assertThat(days).containsEntry(day, 3);
            }
        }
    }

    @Test
    void someOfTheListThatWasBoughtAreOursAndMostHaveNeverBought() {
        Set<String> strangers = new HashSet<>();
        TruthTables.rows(truth.resolve("people.csv")).stream()
                .filter(row -> row.get("first_day").isEmpty())
                .forEach(row -> strangers.add(row.get("person")));
        List<Map<String, String>> listed = TruthTables.rows(truth.resolve("records.csv")).stream()
                .filter(row -> row.get("source").equals("prospects"))
                .toList();
        long ours = listed.stream()
                .filter(row -> !strangers.contains(row.get("person")))
                .count();
        assertThat(listed).hasSize((int) Math.round(PEOPLE * Prospects.ROWS));
        // Four standard errors of a share at 180 rows.
        assertThat((double) ours / listed.size()).isBetween(0.04, 0.26);
    }

    @Test
    void theTrackerKnowsTheMailOfWhoWasLoggedInAndNobodyElse() {
        Map<String, String> people = new HashMap<>();
        TruthTables.rows(truth.resolve("records.csv")).stream()
                .filter(row -> row.get("source").equals("web-events"))
                .forEach(row -> people.put(row.get("key"), row.get("person")));
        Map<String, String> mails = new HashMap<>();
        TruthTables.rows(truth.resolve("people.csv")).forEach(row -> mails.put(row.get("person"), row.get("mail")));
        int loggedIn = 0;
        for (Map<String, String> event : rows("web-events.csv")) {
            if (!event.getOrDefault("email", "").isEmpty()) {
                loggedIn++;
                assertThat(event.get("email")).isEqualTo(mails.get(people.getOrDefault(event.get("cookie"), "nobody")));
            }
        }
        assertThat(loggedIn).isGreaterThan(50);
    }

    /** A month in thousands of dong comes again, mended. */
    @Test
    void theMonthThatWasSentAgainIsAThousandTimesTheFirst() {
        Map<String, Long> amounts = new HashMap<>();
        Set<String> wrong = linesOf("dealer-saigon", "wrong unit");
        for (Map<String, String> line : TruthTables.rows(truth.resolve("lines.csv"))) {
            if (line.get("file").equals("dealer-saigon.xlsx") && wrong.contains(line.get("line"))) {
                amounts.put(line.get("order"), Long.parseLong(line.get("amount")));
            }
        }
        Map<String, Long> again = new HashMap<>();
        TruthTables.rows(truth.resolve("lines.csv")).stream()
                .filter(line -> line.get("file").contains("_corrected"))
                .forEach(line -> again.put(line.get("order"), Long.parseLong(line.get("amount"))));
        assertThat(again).hasSizeGreaterThan(3).hasSameSizeAs(amounts);
        again.forEach((order, amount) -> assertThat(amounts).containsEntry(order, amount / 1000));
    }

    @Test
    void everyDamagedRowOfGbkAndBig5IsListed() throws IOException {
        assertThat(badDays("dealer-guangzhou", "GBK", 1)).isEqualTo(linesOf("dealer-guangzhou", "unreadable"));
        assertThat(badDays("workshops-taipei", "Big5", 1))
                .isNotEmpty()
                .isEqualTo(linesOf("workshops-taipei", "unreadable"));
    }

    private Set<String> badDays(String source, String charset, int column) throws IOException {
        List<String> lines = Files.readAllLines(sources.resolve(source + ".csv"), Charset.forName(charset));
        Set<String> bad = new HashSet<>();
        for (int place = 1; place < lines.size(); place++) {
            String[] cells = lines.get(place).split(",");
            if (cells[column].startsWith("32") || cells[8].equals("?")) {
                bad.add(String.valueOf(place + 1));
            }
        }
        return bad;
    }

    private List<Map<String, String>> variants(String source, String field) {
        return TruthTables.rows(truth.resolve("variants.csv")).stream()
                .filter(row ->
                        row.get("source").equals(source) && row.get("field").equals(field))
                .toList();
    }

    private Set<String> linesOf(String source, String what) {
        Set<String> lines = new HashSet<>();
        damage.stream()
                .filter(row ->
                        row.get("source").equals(source) && row.get("damage").equals(what))
                .forEach(row -> lines.add(row.get("line")));
        return lines;
    }

    private List<Map<String, String>> rows(String file) {
        return TruthTables.rows(sources.resolve(file));
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(line);
        while (matcher.find()) {
            String text = matcher.group(2);
            fields.put(matcher.group(1), text == null ? matcher.group(3) : text);
        }
        return fields;
    }
}
