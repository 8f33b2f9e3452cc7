package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rules.RuleJson;
import io.clientele.segment.Chosen;
import io.clientele.segment.Judging;
import io.clientele.segment.PackedFacts;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules on one year of a real shop say the same as the statements that computed its tables. Data: UCI Machine Learning
 * Repository, Online Retail II (D. Chen, 2019; CC BY 4.0), year 2009–2010.
 */
class RulesOfOnlineRetailTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AsOf LAST = new AsOf(LocalDate.of(2010, 12, 9), LONDON);

    @TempDir
    private static Path home = Path.of("");

    private static Optional<Workspace> open = Optional.empty();

    @BeforeAll
    static void analyzeTheYear() {
        Path file = OnlineRetailTest.data().resolve("online_retail_ii_2009_2010.csv.gz");
        Workspace workspace = Workspace.open(home, EngineSettings.defaults());
        open = Optional.of(workspace);
        Clock later = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        new Plan(workspace, PlanSettings.defaults(LONDON), later).analyze(List.of(file));
    }

    @AfterAll
    static void close() {
        open.ifPresent(Workspace::close);
    }

    private static Engine engine() {
        return open.orElseThrow().engine();
    }

    private static Chosen judge(String rule) {
        return new Judging(engine(), RuleJson.read("{\"rule\": " + rule + "}"), LAST).everyone();
    }

    private static Set<String> ids(Chosen chosen) {
        Set<String> ids = new HashSet<>();
        for (int place = 0; place < chosen.size(); place++) {
            ids.add(io.clientele.text.OpaqueId.text(chosen.customer(place)));
        }
        assertThat(ids).hasSize(chosen.size());
        return ids;
    }

    private static Set<String> ids(String sql) {
        Set<String> ids = new HashSet<>();
        engine().stream("ids", sql, row -> ids.add(String.valueOf(row.text(1))));
        return ids;
    }

    // Every cell of the grid of recency and frequency, said as a rule: recency a to b days, m to n purchases.
    @Test
    void aCellOfTheGridIsARule() {
        List<Row> cells = engine().rows(
                        "cells",
                        "select r, f, min(recency), max(recency), min(frequency), max(frequency) from value.rfm group by r, f");
        assertThat(cells).hasSizeGreaterThan(20);
        for (Row cell : cells) {
            String rule =
                    "{\"all\": [{\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": " + (cell.number(4) + 1)
                            + "}}, " + without(cell.number(3))
                            + "{\"did\": {\"kind\": \"purchase\"}, \"times\": {\"at_least\": "
                            + cell.number(5) + ", \"at_most\": " + cell.number(6) + "}}]}";
            assertThat(ids(judge(rule)))
                    .as(rule)
                    .containsAll(ids("select customer_id from value.rfm where r = " + cell.number(1) + " and f = "
                            + cell.number(2)))
                    .isEqualTo(ids("select customer_id from value.totals where purchases between " + cell.number(5)
                            + " and " + cell.number(6) + " and last_day > date '2010-12-09' - " + (cell.number(4) + 1)
                            + " and last_day <= date '2010-12-09' - " + cell.number(3)));
        }
    }

    private static String without(long days) {
        return days == 0
                ? ""
                : "{\"did\": {\"kind\": \"purchase\"}, \"times\": {\"exactly\": 0}, \"within\": {\"days\": " + days
                        + "}}, ";
    }

    @Test
    void aSpanOfTheCurveIsARule() {
        for (String limits : List.of("0 1000", "1000 5000", "5000 400000", "-30000 0")) {
            BigDecimal low = new BigDecimal(limits.split(" ")[0]);
            BigDecimal high = new BigDecimal(limits.split(" ")[1]);
            assertThat(ids(judge("{\"sum\": \"amount\", \"of\": {}, \"at_least\": " + low + ", \"less_than\": " + high
                            + "}")))
                    .isEqualTo(ids("select customer_id from unify.customers left join value.totals using (customer_id)"
                            + " where coalesce(net, 0) >= " + low + " and coalesce(net, 0) < " + high));
        }
    }

    @Test
    void whatCameBackAndWhatWasBoughtAreCountedByTheirLines() {
        assertThat(ids(judge("{\"did\": {\"kind\": \"return\"}, \"times\": {\"at_least\": 2}}")))
                .isEqualTo(ids("select customer_id from value.purchases where returns <> 0 and customer_id is not null"
                        + " group by 1 having count(*) >= 2"));
        assertThat(ids(judge(
                        "{\"did\": {\"kind\": \"purchase\", \"product\": \"85123A\"}, \"times\": {\"at_least\": 3}}")))
                .isEqualTo(ids(
                        "select l.customer_id from unify.order_lines as l join value.purchases as p using (order_id)"
                                + " where l.product_id = '85123A' and p.purchase and l.quantity > 0 and l.customer_id is not null"
                                + " group by 1 having count(distinct order_id) >= 3"));
        assertThat(ids(judge("{\"sum\": \"quantity\", \"of\": {\"text\": \"ＨＥＡＲＴ\"}, \"at_least\": 50}")))
                .isEqualTo(ids(
                        "select l.customer_id from unify.order_lines as l join unify.products as r using (product_id)"
                                + " where l.customer_id is not null and contains(lower(r.name), 'heart') and l.effect = 'sale'"
                                + " and l.line_kind = 'goods' group by 1 having sum(l.quantity) >= 50"));
    }

    @Test
    void whereSomebodyLivesAndWhatIsMissing() {
        assertThat(ids(judge("{\"one_of\": \"country\", \"values\": [\"Germany\", \"France\"]}")))
                .isEqualTo(ids("select customer_id from unify.customers where country in ('Germany', 'France')"));
        assertThat(judge("{\"missing\": \"birth_date\"}").size()).isEqualTo(4_383);
        assertThat(judge("{\"not\": {\"all\": []}}").size()).isZero();
        assertThat(judge("{\"all\": []}").size()).isEqualTo(4_383);
    }

    @Test
    void aSampleIsAFairPart() {
        Judging everyone = new Judging(engine(), RuleJson.read("{\"rule\": {\"did\": {}}}"), LAST);
        Chosen some = everyone.sample();
        assertThat(some.asked()).isBetween(40L, 100L);
        assertThat(ids(everyone.everyone())).containsAll(ids(some));
        Judging fromMemory = new Judging(
                engine(),
                RuleJson.read("{\"rule\": {\"did\": {}}}"),
                LAST,
                PackedFacts.of(engine()).orElseThrow());
        assertThat(ids(fromMemory.sample())).isEqualTo(ids(some));
        assertThat(ids(fromMemory.everyone())).isEqualTo(ids(everyone.everyone()));
    }
}
