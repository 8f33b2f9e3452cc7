package io.clientele.app.cli;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleWords;
import io.clientele.run.Answer;
import io.clientele.run.Doubt;
import io.clientele.run.Invented;
import io.clientele.run.ReportTables;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.text.Texts;
import io.clientele.warehouse.Row;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer on one screen, in words. */
final class Screen {

    private static final int DOUBTS = 12;

    private final PrintWriter out;
    private final Texts texts;

    Screen(PrintWriter out, String lang) {
        this.out = out;
        this.texts = Texts.of(lang);
    }

    void print(Told told) {
        Answer answer = told.answer();
        title(texts.say(
                "screen.title",
                Map.of(
                        "day", answer.asOf().day(),
                        "zone", answer.asOf().zone().getId())));
        if (Invented.of(told.engine()).isPresent()) {
            out.println(ScreenText.of(texts.say("demo.mark")));
        }
        Rule only = answer.only();
        if (only != null) {
            out.println(ScreenText.of(texts.say("screen.only", Map.of("rule", new RuleWords(texts).sentence(only)))));
        }
        new ScreenChanges(out, texts).print(told.plan(), told.report().changes());
        people(answer);
        concentration(answer);
        groups(told);
        sentences(told.report().sentences());
        doubts(told.report().doubts());
        new ScreenReceipts(out, texts).print(told.report().receipts());
        answer.passedOver().stream()
                .filter(file -> file.code().equals("alreadyKnown"))
                .forEach(file -> out.println(
                        "  " + ScreenText.of(texts.say("screen.alreadyKnown", Map.of("file", file.name())))));
        out.println();
        Path figures = told.file();
        out.println(texts.say(
                "screen.report",
                Map.of("report", figures.resolveSibling("index.html").toString())));
        out.println(texts.say("screen.figures", Map.of("figures", figures.toString())));
        out.println(texts.say(
                "screen.lists",
                Map.of("lists", told.file().resolveSibling("lists").toString())));
        out.println(texts.say("screen.workspace", Map.of("home", told.home().toString())));
        out.flush();
    }

    private void title(String text) {
        out.println(text);
        out.println("=".repeat(ScreenText.width(text)));
    }

    private void heading(String key) {
        out.println();
        out.println(texts.say(key));
    }

    private void people(Answer answer) {
        out.println(texts.say(
                "screen.customers",
                Map.of(
                        "customers", count(answer, "unify.customers"),
                        "buyers", count(answer, "value.buyers"),
                        "purchases", count(answer, "value.purchases"))));
        String currency = answer.currency().equals("XXX") ? texts.say("screen.noCurrency") : answer.currency();
        Map<String, Object> money = new HashMap<>(Map.of("currency", currency));
        for (String name : List.of("gross", "returns", "discounts", "net")) {
            money.put(name, number(answer, "value." + name, Scope.DEFAULT));
        }
        out.println(texts.say("screen.money", money));
        Scope all = Scope.of("customers", "all");
        out.println(texts.say(
                "screen.allMoney",
                Map.of("gross", number(answer, "value.gross", all), "net", number(answer, "value.net", all))));
        figure(answer, "value.margin")
                .ifPresent(margin -> out.println(texts.say(
                        "screen.margin",
                        Map.of(
                                "cost", number(answer, "value.cost_of_goods", Scope.DEFAULT),
                                "margin", value(margin),
                                "served", number(answer, "value.margin_served", Scope.DEFAULT)))));
        figure(answer, "value.average_order")
                .ifPresent(figure -> out.println(texts.say(
                        "screen.order", Map.of("value", texts.money(value(figure)), "range", range(figure, false)))));
        figure(answer, "value.repeat_rate")
                .ifPresent(figure -> out.println(texts.say(
                        "screen.repeat", Map.of("share", texts.percent(value(figure)), "range", range(figure, true)))));
    }

    private void concentration(Answer answer) {
        BigDecimal top = number(answer, "value.top_share", Scope.of("basis", "net", "share", "0.2"));
        BigDecimal giving = number(answer, "value.share_giving", Scope.of("basis", "net", "of", "0.8"));
        if (top.signum() > 0) {
            out.println(texts.say("screen.best", Map.of("share", texts.percent(top), "giving", texts.percent(giving))));
        }
    }

    private void groups(Told told) {
        String select =
                new ReportTables(told.engine(), told.plan().groups()).selects().get("segment.groups");
        List<Row> groups = select == null ? List.of() : told.engine().rows("screen", select);
        if (groups.isEmpty()) {
            return;
        }
        BigDecimal net = number(told.answer(), "value.net", Scope.DEFAULT);
        out.println();
        line(
                texts.say("screen.group"),
                texts.say("screen.groupCustomers"),
                texts.say("screen.groupOrders"),
                texts.say("screen.groupNet"),
                texts.say("screen.groupShare"));
        for (Row group : groups) {
            BigDecimal brought = orZero(group.decimal(5));
            line(
                    texts.name("group", String.valueOf(group.text(1))),
                    texts.count(group.number(2)),
                    texts.count(group.number(3)),
                    texts.money(brought),
                    net.signum() == 0 ? "" : texts.percent(brought.divide(net, MathContext.DECIMAL64)));
        }
    }

    private void line(String group, String customers, String orders, String net, String share) {
        out.println("  " + ScreenText.left(group, 22) + ScreenText.right(customers, 10) + ScreenText.right(orders, 11)
                + ScreenText.right(net, 19) + ScreenText.right(share, 15));
    }

    private void sentences(List<String> sentences) {
        if (!sentences.isEmpty()) {
            heading("screen.sentences");
            sentences.forEach(sentence -> out.println("  - " + ScreenText.of(sentence)));
        }
    }

    private void doubts(List<Doubt> doubts) {
        heading("screen.doubts");
        doubts.stream().limit(DOUBTS).forEach(doubt -> out.println("  - " + ScreenText.of(doubt.text())));
        if (doubts.size() > DOUBTS) {
            out.println("  - " + texts.say("screen.moreDoubts", Map.of("count", doubts.size() - DOUBTS)));
        }
    }

    private String range(Figure figure, boolean share) {
        Figure.Range range = figure.interval();
        if (range == null) {
            return "";
        }
        BigDecimal low = BigDecimal.valueOf(range.low());
        BigDecimal high = BigDecimal.valueOf(range.high());
        return texts.say(
                "screen.range",
                Map.of(
                        "low", share ? texts.percent(low) : texts.money(low),
                        "high", share ? texts.percent(high) : texts.money(high)));
    }

    private static java.util.Optional<Figure> figure(Answer answer, String measure) {
        return answer.figure(measure, Scope.DEFAULT).filter(figure -> figure.value() != null);
    }

    private static long count(Answer answer, String measure) {
        return number(answer, measure, Scope.DEFAULT).longValue();
    }

    private static BigDecimal number(Answer answer, String measure, Scope scope) {
        return answer.figure(measure, scope).map(Screen::value).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal value(Figure figure) {
        return orZero(figure.value());
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
