package io.clientele.run;

import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a report told and compares the next one with it. */
final class LastReport {

    private static final List<String> COUNTS = List.of("unify.customers", "value.buyers", "value.purchases");
    private static final List<String> MONEY = List.of("value.gross", "value.net", "value.average_order");
    private static final List<String> SHARES = List.of("value.repeat_rate");
    private static final int SCALE = 12;

    private final Engine engine;
    private final Answer answer;
    private final PlanSettings plan;
    private final Texts texts;
    private final List<Changes.Change> told = new ArrayList<>();

    LastReport(Engine engine, Answer answer, PlanSettings plan, Texts texts) {
        this.engine = engine;
        this.answer = answer;
        this.plan = plan;
        this.texts = texts;
    }

    Changes changes() {
        List<Row> last =
                engine.rows("last report", "select as_of, currency, group_map, rfm_rule from warehouse.last_report");
        if (last.isEmpty()) {
            return Changes.NONE;
        }
        Row report = last.get(0);
        told.clear();
        figures(answer.currency().equals(report.text(2)));
        moves();
        if (plan.groups().name().equals(report.text(3)) && rule().equals(report.text(4))) {
            groups();
        }
        return new Changes(String.valueOf(report.day(1)), told);
    }

    private void figures(boolean sameMoney) {
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        for (Row row : engine.rows("last report", "select measure, value from warehouse.last_figures")) {
            before.put(Objects.requireNonNull(row.text(1)), Objects.requireNonNull(row.decimal(2)));
        }
        COUNTS.forEach(measure -> figure(measure, before.get(measure), value -> texts.count(value.longValue())));
        if (sameMoney) {
            MONEY.forEach(measure -> figure(measure, before.get(measure), texts::money));
        }
        SHARES.forEach(measure -> figure(measure, before.get(measure), texts::percent));
    }

    private void figure(
            String measure, @Nullable BigDecimal before, java.util.function.Function<BigDecimal, String> words) {
        BigDecimal now = value(measure).orElse(null);
        if (before == null || now == null || before.compareTo(now) == 0) {
            return;
        }
        add(
                measure,
                Map.of("before", words.apply(before), "now", words.apply(now)),
                Map.of("before", before.stripTrailingZeros(), "now", now.stripTrailingZeros()));
    }

    private void moves() {
        Row moved = engine.rows("last report", SqlText.of("run", "customers_moved", Map.of("now", now())))
                .get(0);
        in("buyers", moved.number(1), moved.number(2));
        in("best", moved.number(3), moved.number(4));
        in("goneQuiet", moved.number(5), moved.number(6));
    }

    private void in(String code, long in, long out) {
        if (in > 0 || out > 0) {
            Map<String, Object> values = Map.of("in", in, "out", out);
            add(code, values, values);
        }
    }

    private void groups() {
        for (Row row : engine.rows("last report", SqlText.of("run", "groups_moved", Map.of("now", now())))) {
            String from = String.valueOf(row.text(1));
            String to = String.valueOf(row.text(2));
            add(
                    "group",
                    Map.of(
                            "from",
                            texts.name("group", from),
                            "to",
                            texts.name("group", to),
                            "customers",
                            row.number(3)),
                    Map.of("from", from, "to", to, "customers", row.number(3)));
        }
    }

    private void add(String code, Map<String, ?> words, Map<String, Object> values) {
        told.add(new Changes.Change(code, texts.say("change." + code, words), values));
    }

    /** From now on the next report is compared with this one. */
    void keep() {
        engine.inTransaction("keep what was told", () -> {
            for (String table : List.of("last_report", "last_figures", "last_customers")) {
                engine.run("keep what was told", "delete from warehouse." + table);
            }
            engine.run(
                    "keep what was told",
                    "insert into warehouse.last_report values (?, ?, ?, ?, ?)",
                    answer.log().id(),
                    answer.asOf().day(),
                    answer.currency(),
                    plan.groups().name(),
                    rule());
            for (List<String> measures : List.of(COUNTS, MONEY, SHARES)) {
                measures.forEach(measure -> value(measure)
                        .ifPresent(value -> engine.run(
                                "keep what was told",
                                "insert into warehouse.last_figures values (?, ?)",
                                measure,
                                value)));
            }
            engine.run("keep what was told", "insert into warehouse.last_customers " + now());
        });
    }

    private Optional<BigDecimal> value(String measure) {
        return answer.figure(measure, Scope.DEFAULT)
                .map(Figure::value)
                .map(value -> value.setScale(SCALE, RoundingMode.HALF_UP));
    }

    private String rule() {
        return plan.rfm().published() ? "published" : "product";
    }

    private static String now() {
        return SqlText.of("run", "customers_now");
    }
}
