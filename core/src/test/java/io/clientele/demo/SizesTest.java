package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A larger world is more of the same. */
class SizesTest {

    private static final int FEW = 2_000;
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    @Test
    void changingTheSizeKeepsTheDistributions() {
        make(FEW);
        make(MANY);
        compare("people", row -> row.get("market"));
        compare("people", row -> row.get("bound_by"));
        compare("people", row -> row.get("regular"));
        compare("records", row -> row.get("source"));
        compare("lines", row -> row.get("source") + " " + row.get("product"));
        compare("lines", row -> row.get("source") + " " + row.get("day").substring(0, 4));
        compare("variants", row -> row.get("field") + " " + row.get("form"));
        compare("value", row -> row.get("source") + (row.get("margin_served").startsWith("-") ? " below" : " above"));
    }

    @Test
    void smallIsAboutSixtyOneThousandRecords() {
        make(FEW);
        int records = rows(FEW, "records").size();
        assertThat(records * (Size.SMALL.people() / (double) FEW)).isBetween(59_000.0, 64_000.0);
    }

    /**
     * Rows for each person, kind by kind. Lines of one person go together, so that a count varies more than one of Poisson: twice as
     * much is allowed for, at five standard errors.
     */
    private void compare(String table, Function<Map<String, String>, String> kind) {
        Map<String, Integer> few = counts(FEW, table, kind);
        Map<String, Integer> many = counts(MANY, table, kind);
        many.forEach((name, count) -> {
            double expected = (double) count * FEW / MANY;
            double found = few.getOrDefault(name, 0);
            double error = Math.sqrt(expected + expected * FEW / MANY) + 1;
            assertThat(Math.abs(found - expected)).as(table + " " + name).isLessThan(2 * 5 * error);
        });
        assertThat(many.keySet()).containsAll(few.keySet());
    }

    private Map<String, Integer> counts(int people, String table, Function<Map<String, String>, String> kind) {
        Map<String, Integer> counts = new TreeMap<>();
        rows(people, table).forEach(row -> counts.merge(kind.apply(row), 1, Integer::sum));
        return counts;
    }

    private List<Map<String, String>> rows(int people, String table) {
        return TruthTables.rows(folder.resolve(people + "/truth/" + table + ".csv"));
    }

    private void make(int people) {
        Path home = folder.resolve(String.valueOf(people));
        new World(new Asked(people, 4, 1)).write(home.resolve("sources"), home.resolve("truth"), done -> {});
    }
}
