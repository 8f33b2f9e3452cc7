package io.clientele.collect;

import io.clientele.text.CostKind;
import io.clientele.text.Currencies;
import io.clientele.text.NumberForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of exchange rates and of costs. Their heads make them what they are only together: "rate", "kind" and "campaign" alone
 * are columns of sales and of customers too.
 */
final class RatesAndCosts {

    /** Where a currency stands against another in one cell: USD/VND, USDVND, USD-VND. */
    private static final Pattern PAIR = Pattern.compile("([A-Z]{3})\\s*[/_:|>-]?>?\\s*([A-Z]{3})");

    private static final Set<Meaning> OF_SALES = Set.of(
            Meaning.PRODUCT_KEY,
            Meaning.PRODUCT_NAME,
            Meaning.QUANTITY,
            Meaning.UNIT_PRICE,
            Meaning.ORDER_TOTAL,
            Meaning.AMOUNT_NET,
            Meaning.AMOUNT_WITH_TAX,
            Meaning.TAX,
            Meaning.PURCHASES,
            Meaning.LINE_DISCOUNT,
            Meaning.ORDER_DISCOUNT,
            Meaning.SHIPPING,
            Meaning.ITEMS);
    private static final Set<Meaning> SPENT = Set.of(Meaning.AMOUNT, Meaning.TOTAL_SPENT, Meaning.LINE_COST);
    private static final Set<String> BARE = Set.of("cost", "costs", "成本");
    private static final Set<String> KIND_OF_ANYTHING = Set.of("kind", "type", "loai", "purpose", "类型", "类别");
    private static final Pattern SAYS_SPENT = Pattern.compile("\\b(spen[dt]|costs?|chi phi|chi)\\b|费|花费|消耗|支出|成本");

    private final List<ColumnProfile> columns;
    private final Meanings meanings;
    private final Looks looks;

    RatesAndCosts(List<ColumnProfile> columns, Meanings meanings, LocalDate today) {
        this.columns = columns;
        this.meanings = meanings;
        this.looks = new Looks(today);
    }

    void take() {
        boolean sales = columns.stream()
                .map(column -> HeaderWords.meaning(column.header()))
                .anyMatch(meaning -> meaning.filter(OF_SALES::contains).isPresent());
        if (!sales && !rates()) {
            costs();
        }
    }

    private boolean rates() {
        boolean person = columns.stream()
                .map(column -> HeaderWords.meaning(column.header()))
                .anyMatch(meaning -> meaning.filter(
                                Set.of(Meaning.CUSTOMER_KEY, Meaning.ORDER_KEY, Meaning.AMOUNT)::contains)
                        .isPresent());
        Optional<Integer> day = days();
        Optional<Integer> rate =
                find(Meaning.RATE_PER_BASE, column -> false).or(() -> find(Meaning.RATE, RatesAndCosts::isOfNumbers));
        Optional<Integer> named = find(Meaning.CURRENCY, column -> column.share(RatesAndCosts::isCurrency) >= .5);
        if (person || day.isEmpty() || rate.isEmpty() || named.isEmpty()) {
            return false;
        }
        int currency = named.orElseThrow();
        Optional<Integer> base = find(
                Meaning.BASE_CURRENCY,
                column -> column.columnNo() != currency + 1 && column.share(RatesAndCosts::isCurrency) >= .5);
        take(day.orElseThrow(), Meaning.DAY);
        take(currency, Meaning.CURRENCY);
        base.ifPresent(place -> take(place, Meaning.BASE_CURRENCY));
        direction(rate.orElseThrow(), currency, base.orElse(null));
        return true;
    }

    /** Heads that say from and to leave nothing open; else what currencies are worth tells which way it is. */
    private void direction(int rate, int currency, @Nullable Integer base) {
        if (!meanings.isOpen(rate)) {
            return;
        }
        boolean fromTo = base != null
                && saysFrom(columns.get(currency).header())
                && saysTo(columns.get(base).header());
        if (fromTo || columns.get(currency).share(RatesAndCosts::isPair) >= .5) {
            meanings.take(rate, Meaning.RATE, Meanings.SURE, "its header says so");
            return;
        }
        RateDirection.Guess guess = RateDirection.guess(told(rate, currency, base));
        meanings.take(
                rate,
                guess.reversed() ? Meaning.RATE_PER_BASE : Meaning.RATE,
                guess.sure() ? Meanings.SURE : .5,
                guess.sure() ? "what the currencies are worth tells which way it is" : ColumnMapping.DIRECTION_OPEN);
    }

    private List<RateDirection.Told> told(int rate, int currency, @Nullable Integer base) {
        List<String> rates = columns.get(rate).values();
        List<String> names = columns.get(currency).values();
        List<String> bases = base == null ? List.of() : columns.get(base).values();
        List<RateDirection.Told> told = new ArrayList<>();
        boolean aligned = rates.size() == names.size() && (base == null || bases.size() == names.size());
        NumberForm form = NumberForm.guess(rates).value();
        for (int row = 0; aligned && row < rates.size(); row++) {
            BigDecimal value = form.read(rates.get(row));
            String code = code(names.get(row));
            if (value != null && code != null) {
                told.add(new RateDirection.Told(code, base == null ? null : code(bases.get(row)), value.doubleValue()));
            }
        }
        return told;
    }

    private void costs() {
        Optional<Integer> day = days();
        Optional<Integer> kind = find(Meaning.COST_KIND, RatesAndCosts::saysKind);
        Optional<Integer> campaign = find(Meaning.CAMPAIGN, column -> true);
        Optional<Integer> money = money(kind.isPresent(), campaign.isPresent());
        if (day.isEmpty() || money.isEmpty()) {
            return;
        }
        take(day.orElseThrow(), Meaning.DAY);
        take(money.orElseThrow(), Meaning.COST);
        kind.ifPresent(place -> take(place, Meaning.COST_KIND));
        campaign.ifPresent(place -> take(place, Meaning.CAMPAIGN));
        find(Meaning.SEGMENT, column -> true).ifPresent(place -> take(place, Meaning.SEGMENT));
        find(Meaning.ORDER_KEY, column -> true).ifPresent(place -> take(place, Meaning.ORDER_KEY));
    }

    /** The one column of money: named as one of costs, or any where another column tells what costs are of. */
    private Optional<Integer> money(boolean kind, boolean campaign) {
        Optional<Integer> said = find(Meaning.COST, column -> false);
        if (said.isPresent()) {
            return said;
        }
        List<Integer> spent = all(column -> isOfNumbers(column)
                && names(column, Meaning.COST)
                && (kind || campaign || !BARE.contains(HeaderWords.normalise(column.header()))));
        List<Integer> others = all(column -> isOfNumbers(column)
                && !names(column, Meaning.COST)
                && HeaderWords.meaning(column.header()).filter(SPENT::contains).isPresent());
        if (spent.isEmpty() && others.size() == 1) {
            boolean saysSpent = SAYS_SPENT
                    .matcher(HeaderWords.normalise(columns.get(others.get(0)).header()))
                    .find();
            return kind || (campaign && saysSpent) ? Optional.of(others.get(0)) : Optional.empty();
        }
        return others.isEmpty() && spent.size() == 1 ? Optional.of(spent.get(0)) : Optional.empty();
    }

    /** "Type: service" may be of sales; that nobody is won, kept or served in a sale makes it one of costs. */
    private static boolean saysKind(ColumnProfile column) {
        return !KIND_OF_ANYTHING.contains(HeaderWords.normalise(column.header()))
                || (column.share(value -> CostKind.read(value) != null) >= .5
                        && column.share(RatesAndCosts::isOfCostsAlone) > 0);
    }

    private static boolean isOfCostsAlone(String value) {
        CostKind kind = CostKind.read(value);
        return kind == CostKind.WIN
                || kind == CostKind.KEEP
                || (kind != null && value.strip().equalsIgnoreCase(kind.word()));
    }

    private Optional<Integer> days() {
        return find(Meaning.DAY, column -> looks.dateShare(column) >= .5);
    }

    private void take(int place, Meaning meaning) {
        if (meanings.isOpen(place)) {
            meanings.take(place, meaning, Meanings.SURE, "its header says so");
        }
    }

    /** The column that was said to mean this, else the first whose head names it. */
    private Optional<Integer> find(Meaning meaning, Predicate<ColumnProfile> test) {
        for (int place = 0; place < columns.size(); place++) {
            if (meanings.is(place, meaning)) {
                return Optional.of(place);
            }
        }
        return all(column -> names(column, meaning) && test.test(column)).stream()
                .findFirst();
    }

    private List<Integer> all(Predicate<ColumnProfile> test) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings.isOpen(place) && column.named() && !column.values().isEmpty() && test.test(column)) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean names(ColumnProfile column, Meaning meaning) {
        return HeaderWords.meaningsOfMoney(column.header()).contains(meaning);
    }

    private static boolean isOfNumbers(ColumnProfile column) {
        return Looks.numberShare(column) >= .5;
    }

    private static boolean isCurrency(String value) {
        return isPair(value) || code(value) != null;
    }

    private static boolean isPair(String value) {
        return PAIR.matcher(value.strip().toUpperCase(Locale.ROOT)).matches();
    }

    private static @Nullable String code(String value) {
        return Currencies.in(value.strip().toUpperCase(Locale.ROOT));
    }

    private static boolean saysFrom(String header) {
        return HeaderWords.normalise(header).matches("(currency )?from( currency)?|source( currency)?|tu.*|从|源货币|原币");
    }

    private static boolean saysTo(String header) {
        return HeaderWords.normalise(header).matches("(currency )?to( currency)?|sang.*|quy doi sang|至|目标货币|兑换货币");
    }
}
