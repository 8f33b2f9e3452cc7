package io.clientele.collect;

import io.clientele.collect.Meaning.Content;
import io.clientele.text.Currencies;
import io.clientele.text.DateForm;
import io.clientele.text.Guess;
import io.clientele.text.NumberForm;
import io.clientele.text.Phones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what each column means: first from header words, then from contents for columns whose header says nothing. A
 * meaning is given once; what is left over is an attribute of the customer.
 */
final class MappingGuess {

    private static final double MOST = .98;
    private static final double SURE = 1;
    /** A date keeps its certainty for the order of day and month. */
    private static final double PARTLY = .95;

    private static final double PARTLY_OF_DAYS = .99;

    private static final Set<Meaning> MONEY = Set.of(
            Meaning.AMOUNT,
            Meaning.AMOUNT_NET,
            Meaning.AMOUNT_WITH_TAX,
            Meaning.UNIT_PRICE,
            Meaning.ORDER_TOTAL,
            Meaning.TOTAL_SPENT);
    private static final Set<Meaning> MANY = Set.of(Meaning.ATTRIBUTE, Meaning.IGNORED);

    private final List<ColumnProfile> columns;
    private final LocalDate today;
    private final Looks looks;
    private final Map<Meaning, ColumnProfile> taken = new EnumMap<>(Meaning.class);
    private final @Nullable Meaning[] meanings;
    private final double[] certainty;
    private final String[] because;

    MappingGuess(List<ColumnProfile> columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
        this.looks = new Looks(today);
        this.meanings = new @Nullable Meaning[columns.size()];
        this.certainty = new double[columns.size()];
        this.because = new String[columns.size()];
    }

    /** One mapping a column; {@code given} is what the user said, by column number. */
    List<ColumnMapping> columns(Map<Integer, Meaning> given) {
        given.forEach((columnNo, meaning) -> take(columnNo - 1, meaning, SURE, ColumnMapping.SAID));
        byHeader();
        byContents();
        byMainWord();
        byNeed();
        byPayments();
        inContext();
        List<ColumnMapping> mappings = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            mappings.add(mapping(place));
        }
        return mappings;
    }

    /** Whether the values of all columns can be what they are said to be. */
    boolean fit(Map<Integer, Meaning> given) {
        return given.entrySet().stream().allMatch(said -> {
            ColumnProfile column = columns.get(said.getKey() - 1);
            return column.values().isEmpty() || holds(column, said.getValue());
        });
    }

    private void byHeader() {
        ordersCalledName();
        paidBeforeTotal();
        for (int at = 0; at < columns.size(); at++) {
            int place = at;
            ColumnProfile column = columns.get(place);
            if (meanings[place] == null && column.named()) {
                Optional<Meaning> meaning = HeaderWords.meaning(column.header());
                meaning.map(said -> orName(column, said))
                        .filter(said -> fits(column, said))
                        .ifPresent(said -> take(place, said, SURE, "its header says so"));
            }
        }
    }

    /** A column called "customer" that holds words without digits is their names, not their numbers. */
    private Meaning orName(ColumnProfile column, Meaning said) {
        boolean words = said == Meaning.CUSTOMER_KEY
                && !column.values().isEmpty()
                && column.share(value -> value.strip().indexOf(' ') > 0 || value.matches("\\p{IsHan}{2,5}")) >= .5
                && column.share(value -> value.matches(".*\\d.*")) < .1;
        return words && !taken.containsKey(Meaning.CUSTOMER_NAME) ? Meaning.CUSTOMER_NAME : said;
    }

    /** A column called just "name" whose values hold digits names orders, not people. */
    private void ordersCalledName() {
        boolean keyed = columns.stream()
                .anyMatch(column -> HeaderWords.meaning(column.header()).equals(Optional.of(Meaning.ORDER_KEY)));
        for (int place = 0; place < columns.size() && !keyed; place++) {
            ColumnProfile column = columns.get(place);
            if (meanings[place] == null
                    && column.header().strip().equalsIgnoreCase("name")
                    && column.share(value -> value.matches("#?[A-Za-z-]{0,6}\\d{2,}.*")) >= MOST) {
                take(place, Meaning.ORDER_KEY, SURE, "it is called name, but its values are numbers of orders");
                return;
            }
        }
    }

    /** Of several sums of a row, what was paid. */
    private void paidBeforeTotal() {
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings[place] == null
                    && HeaderWords.saysPaid(column.header())
                    && HeaderWords.meaning(column.header()).equals(Optional.of(Meaning.AMOUNT))
                    && fits(column, Meaning.AMOUNT)) {
                take(place, Meaning.AMOUNT, SURE, "its header says so");
            }
        }
    }

    /** A date header over numbers that are no dates names something else. */
    private boolean fits(ColumnProfile column, Meaning meaning) {
        if (column.values().isEmpty() || taken.containsKey(meaning)) {
            return column.values().isEmpty() && !taken.containsKey(meaning);
        }
        return holds(column, meaning);
    }

    private boolean holds(ColumnProfile column, Meaning meaning) {
        return switch (meaning.content()) {
            case DATE -> looks.dateShare(column) >= .5;
            case NUMBER -> Looks.numberShare(column) >= .5 || meaning == Meaning.QUANTITY;
            case TEXT -> true;
        };
    }

    private void byContents() {
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings[place] != null || column.named() || column.values().isEmpty()) {
                continue;
            }
            boolean number = Looks.numberShare(column) >= MOST;
            if (!taken.containsKey(Meaning.ORDER_DATE) && looks.dateShare(column) >= MOST && Looks.days(column, MOST)) {
                take(place, Meaning.ORDER_DATE, SURE, "its values are days");
            } else if (number && Looks.money(column)) {
                take(
                        place,
                        Meaning.AMOUNT,
                        SURE,
                        "its values are money, and no other column holds it times a quantity");
            } else if (!taken.containsKey(Meaning.CUSTOMER_KEY) && column.repeats() && column.distinct() > 2) {
                take(place, Meaning.CUSTOMER_KEY, SURE, "its values repeat as those of customers do");
            } else if (number && column.share(value -> value.matches("-?\\d{1,3}")) >= MOST && column.distinct() > 1) {
                take(place, Meaning.QUANTITY, SURE, "its values are small whole numbers");
            }
        }
    }

    /** Headers that say more than a word of the list: "Buyer phone number", "买家实际支付金额". */
    private void byMainWord() {
        for (int at = 0; at < columns.size(); at++) {
            int place = at;
            ColumnProfile column = columns.get(place);
            if (meanings[place] == null && column.named() && !column.values().isEmpty()) {
                HeaderWords.mainWord(column.header())
                        .map(said -> orName(column, said))
                        .filter(said -> fits(column, said) && (said != Meaning.CUSTOMER_KEY || column.distinct() > 2))
                        .ifPresent(said -> take(place, said, partly(said), "its header's main word says so"));
            }
        }
    }

    /** Sales whose day or money has a header nobody knows: the one column that holds such values. */
    private void byNeed() {
        boolean money = taken.keySet().stream().anyMatch(MONEY::contains);
        if (!taken.containsKey(Meaning.ORDER_DATE) && (money || taken.containsKey(Meaning.ORDER_KEY))) {
            only(column -> !HeaderWords.isOfPerson(column.header())
                            && looks.dateShare(column) >= MOST
                            && Looks.days(column, MOST))
                    .ifPresent(place ->
                            take(place, Meaning.ORDER_DATE, PARTLY_OF_DAYS, "it is the only column that holds days"));
        }
        if (!money && taken.containsKey(Meaning.ORDER_DATE)) {
            only(column -> !HeaderWords.isOfOther(column.header())
                            && Looks.numberShare(column) >= MOST
                            && Looks.money(column))
                    .ifPresent(place ->
                            take(place, Meaning.AMOUNT, PARTLY, "it is the only column that looks like money"));
        }
    }

    /** Where nothing else says when and how much was bought, the payments do. */
    private void byPayments() {
        for (int place = 0; place < columns.size(); place++) {
            if (meanings[place] == Meaning.PAID_ON && !taken.containsKey(Meaning.ORDER_DATE)) {
                taken.remove(Meaning.PAID_ON);
                take(place, Meaning.ORDER_DATE, SURE, "no other column holds days of sales");
            } else if (meanings[place] == Meaning.PAID_AMOUNT
                    && taken.keySet().stream().noneMatch(MONEY::contains)) {
                taken.remove(Meaning.PAID_AMOUNT);
                take(place, Meaning.AMOUNT, SURE, "no other column holds money of sales");
            }
        }
    }

    private Optional<Integer> only(Predicate<ColumnProfile> test) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings[place] == null && !column.values().isEmpty() && test.test(column)) {
                places.add(place);
            }
        }
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static double partly(Meaning meaning) {
        return meaning.content() == Content.DATE ? PARTLY_OF_DAYS : PARTLY;
    }

    /** What a column means can depend on its neighbours. */
    private void inContext() {
        boolean dated = taken.containsKey(Meaning.ORDER_DATE);
        for (int place = 0; place < columns.size(); place++) {
            Meaning meaning = meanings[place];
            if (dated && meaning == Meaning.AMOUNT && standsOncePerOrder(place)) {
                taken.remove(Meaning.AMOUNT);
                take(place, Meaning.ORDER_TOTAL, SURE, "lines have prices of their own, and it stands once an order");
            } else if (dated
                    && meaning == Meaning.CUSTOMER_KEY
                    && isBareId(place)
                    && (named() || taken.containsKey(Meaning.EMAIL))) {
                taken.remove(Meaning.CUSTOMER_KEY);
                take(place, Meaning.ATTRIBUTE, SURE, "it numbers rows, and other columns name the customer");
            } else if (!dated && meaning == Meaning.AMOUNT && !taken.containsKey(Meaning.TOTAL_SPENT) && summarised()) {
                take(place, Meaning.TOTAL_SPENT, SURE, "there is a count or a day for each customer");
            } else if (dated && meaning == Meaning.TOTAL_SPENT && !taken.containsKey(Meaning.AMOUNT)) {
                take(place, Meaning.AMOUNT, SURE, "each row has a day");
            }
        }
    }

    /** Rows with a price but no total: the total is the order's, not the row's. */
    private boolean standsOncePerOrder(int place) {
        ColumnProfile price = taken.get(Meaning.UNIT_PRICE);
        return price != null
                && taken.containsKey(Meaning.QUANTITY)
                && columns.get(place).values().size() < price.values().size();
    }

    private boolean isBareId(int place) {
        return HeaderWords.normalise(columns.get(place).header()).equals("id");
    }

    private boolean named() {
        return taken.containsKey(Meaning.CUSTOMER_NAME) || taken.containsKey(Meaning.PHONE);
    }

    private boolean summarised() {
        return taken.containsKey(Meaning.PURCHASES)
                || taken.containsKey(Meaning.LAST_DAY)
                || taken.containsKey(Meaning.RECENCY_DAYS);
    }

    private void take(int place, Meaning meaning, double sure, String why) {
        meanings[place] = meaning;
        certainty[place] = sure;
        because[place] = why;
        if (!MANY.contains(meaning)) {
            taken.put(meaning, columns.get(place));
        }
    }

    private ColumnMapping mapping(int place) {
        ColumnProfile column = columns.get(place);
        Meaning known = meanings[place];
        Meaning meaning = known == null ? Meaning.ATTRIBUTE : known;
        String why = known == null ? "nothing says what it is" : because[place];
        double sure = known == null ? SURE : certainty[place];
        if (meaning.content() == Content.DATE) {
            Guess<DateForm> form = DateForm.guess(column.values(), today);
            return new ColumnMapping(
                    column.columnNo(),
                    column.header(),
                    meaning,
                    form.value().name(),
                    Math.min(sure, form.certainty()),
                    why + "; " + form.because());
        }
        if (meaning.content() == Content.NUMBER) {
            Guess<NumberForm> form = NumberForm.guess(column.values());
            return new ColumnMapping(
                    column.columnNo(),
                    column.header(),
                    meaning,
                    MoneyFormat.of(form.value().decimalMark(), currency(column, meaning)),
                    Math.min(sure, form.certainty()),
                    why + "; " + form.because());
        }
        return new ColumnMapping(column.columnNo(), column.header(), meaning, textFormat(column, meaning), sure, why);
    }

    private String currency(ColumnProfile column, Meaning meaning) {
        if (meaning == Meaning.QUANTITY || meaning == Meaning.PURCHASES) {
            return MoneyFormat.UNKNOWN;
        }
        return Currencies.guess(
                        column.values(),
                        columns.stream().map(ColumnProfile::header).toList())
                .value();
    }

    /** A phone's region; the decimal mark of an attribute that is a number. */
    private static @Nullable String textFormat(ColumnProfile column, Meaning meaning) {
        if (meaning == Meaning.PHONE) {
            return Phones.region(column.values()).value();
        }
        if (meaning == Meaning.ATTRIBUTE && !column.values().isEmpty() && Looks.numberShare(column) >= MOST) {
            return String.valueOf(NumberForm.guess(column.values()).value().decimalMark());
        }
        return null;
    }
}
