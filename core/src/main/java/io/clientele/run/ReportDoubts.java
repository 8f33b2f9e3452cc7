package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.MoneyFormat;
import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.value.Costs;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What not to trust in an answer: what is missing, guessed, left out or unfinished. Most important first. */
public final class ReportDoubts {

    private static final double CERTAIN = 0.99;

    private final Engine engine;
    private final Answer answer;
    private final ReportWords words;
    private final List<Doubt> doubts = new ArrayList<>();

    public ReportDoubts(Engine engine, Answer answer, ReportWords words) {
        this.engine = engine;
        this.answer = answer;
        this.words = words;
    }

    public List<Doubt> all() {
        doubts.clear();
        doubts.addAll(new ReportOmissions(engine, answer, words).all());
        currency();
        guesses();
        orders();
        future();
        money();
        gaps();
        period();
        firstMonth();
        unfinishedMonths();
        findings();
        return List.copyOf(doubts);
    }

    private void add(String code, Map<String, Object> values) {
        doubts.add(words.doubt(code, values));
    }

    private void currency() {
        boolean stated = answer.receipts().stream().anyMatch(receipt -> receipt.has(Meaning.CURRENCY));
        boolean sign = answer.receipts().stream()
                .flatMap(receipt -> receipt.columns().stream())
                .anyMatch(column -> column.meaning().content() == Meaning.Content.NUMBER
                        && MoneyFormat.currency(column.format()).equals(answer.currency()));
        if (answer.currency().equals(MoneyFormat.UNKNOWN)) {
            add("currencyUnknown", Map.of());
        } else if (!stated && sign) {
            add("currencyGuessed", Map.of("currency", answer.currency()));
        }
    }

    private void guesses() {
        for (Receipt receipt : files()) {
            for (ColumnMapping column : receipt.columns()) {
                boolean used = column.meaning() != Meaning.ATTRIBUTE && column.meaning() != Meaning.IGNORED;
                if (used && column.certainty() < CERTAIN) {
                    boolean date = column.meaning().content() == Meaning.Content.DATE;
                    add(
                            date ? "dateGuessed" : "columnGuessed",
                            Map.of(
                                    "column", column.header(),
                                    "table", receipt.table(),
                                    "meaning", column.meaning().word(),
                                    "format", Objects.requireNonNullElse(column.format(), ""),
                                    "certainty", column.certainty()));
                }
            }
        }
    }

    /** Without single orders, nothing that needs their days is known. */
    private void orders() {
        boolean orders = answer.receipts().stream().anyMatch(receipt -> receipt.kind() == TableKind.ORDERS);
        boolean summaries = answer.receipts().stream().anyMatch(receipt -> receipt.kind() == TableKind.SUMMARIES);
        if (!orders && !answer.receipts().isEmpty()) {
            add(summaries ? "summariesOnly" : "noOrders", Map.of());
        }
    }

    private void future() {
        Row row = row("select count(*) from clean.orders where known_to is null and local_day > "
                + engine.dialect().day(answer.asOf().day()));
        if (row.number(1) > 0) {
            add("future", Map.of("orders", row.number(1), "day", answer.asOf().day()));
        }
    }

    private void money() {
        boolean ordered = answer.receipts().stream()
                .anyMatch(receipt -> receipt.kind() == TableKind.ORDERS || receipt.kind() == TableKind.SUMMARIES);
        if (ordered && !Costs.areTold(engine)) {
            add("noCosts", Map.of());
        }
        files().stream()
                .filter(receipt -> receipt.kind() == TableKind.ORDERS)
                .filter(receipt -> !receipt.has(Meaning.TAX) && !receipt.has(Meaning.AMOUNT_NET))
                .forEach(receipt -> add("taxUnknown", Map.of("table", receipt.table())));
        files().stream()
                .filter(receipt -> receipt.has(Meaning.UNIT_PRICE) && !receipt.tellsAmounts())
                .forEach(receipt -> receipt.columns().stream()
                        .filter(ColumnMapping::isRateOfDiscount)
                        .forEach(column ->
                                add("discountRate", Map.of("column", column.header(), "table", receipt.table()))));
    }

    private void gaps() {
        boolean orders = answer.receipts().stream().anyMatch(receipt -> receipt.kind() == TableKind.ORDERS);
        new ReportGaps(engine).codes(orders).forEach(code -> add(code, Map.of()));
    }

    private void period() {
        Row row = row("select min(local_day), max(local_day) from unify.orders");
        if (!row.isNull(1)) {
            add("period", Map.of("first", day(row, 1), "last", day(row, 2)));
        }
    }

    private void firstMonth() {
        each(
                "select month, customers from value.months where customers > 0 order by month limit 1",
                row -> add("firstMonth", Map.of("month", month(row), "customers", row.number(2))));
    }

    private void unfinishedMonths() {
        each(
                "select month from value.months where not finished order by month",
                row -> add(
                        "monthUnfinished",
                        Map.of("month", month(row), "day", answer.asOf().day())));
    }

    private void findings() {
        each("""
                select r.table_name, f.rule, cast(sum(f.row_count) as bigint)
                from clean.findings as f
                join collect.receipts as r on r.receipt_id = f.receipt_id and r.withdrawn_at is null
                group by r.place, r.table_name, f.rule
                order by r.place, 3 desc, 2""", row -> add("finding", Map.of("table", text(row, 1), "rule", text(row, 2), "count", row.number(3))));
    }

    /** Repairs are read as the file is whose rows they mend. */
    private List<Receipt> files() {
        return answer.receipts().stream()
                .filter(receipt -> receipt.standing().repairs() == null)
                .toList();
    }

    private void each(String sql, Engine.RowReader reader) {
        engine.rows("doubts", sql).forEach(reader::read);
    }

    private Row row(String sql) {
        return engine.rows("doubts", sql).get(0);
    }

    private static String text(Row row, int column) {
        return String.valueOf(row.text(column));
    }

    private static LocalDate day(Row row, int column) {
        return Objects.requireNonNull(row.day(column));
    }

    private static YearMonth month(Row row) {
        return YearMonth.from(day(row, 1));
    }
}
