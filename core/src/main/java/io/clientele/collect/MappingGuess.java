package io.clientele.collect;

import io.clientele.collect.Meaning.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Guesses what each column means: first from header words, then from contents for columns whose header says nothing, then
 * from its neighbours. What is left over is an attribute of the customer.
 */
final class MappingGuess {

    private static final double MOST = .98;
    /** A date keeps its certainty for the order of day and month. */
    private static final double PARTLY = .95;

    private static final double PARTLY_OF_DAYS = .99;

    private final List<ColumnProfile> columns;
    private final LocalDate today;
    private final Looks looks;
    private final Meanings meanings;

    MappingGuess(List<ColumnProfile> columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
        this.looks = new Looks(today);
        this.meanings = new Meanings(columns);
    }

    /** One mapping a column; {@code given} is what the user said, by column number. */
    List<ColumnMapping> columns(Map<Integer, Meaning> given) {
        given.forEach((columnNo, meaning) -> meanings.take(columnNo - 1, meaning, Meanings.SURE, ColumnMapping.SAID));
        new RatesAndCosts(columns, meanings, today).take();
        byHeader();
        byContents();
        byMainWord();
        new EventColumns(columns, meanings, looks).settle();
        byNeed();
        new NeighbourColumns(columns, meanings).correct();
        new BareCost(columns, meanings).take();
        ColumnFormats formats = new ColumnFormats(columns, today);
        List<ColumnMapping> mappings = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            mappings.add(meanings.mapping(place, formats));
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
            if (meanings.isOpen(place) && column.named()) {
                Optional<Meaning> meaning = HeaderWords.meaning(column.header());
                meaning.map(said -> orName(column, said))
                        .filter(said -> fits(column, said))
                        .ifPresent(said -> meanings.take(place, said, Meanings.SURE, "its header says so"));
            }
        }
    }

    /** A column called "customer" that holds words without digits is their names, not their numbers. */
    private Meaning orName(ColumnProfile column, Meaning said) {
        boolean words = said == Meaning.CUSTOMER_KEY
                && !column.values().isEmpty()
                && column.share(value -> value.strip().indexOf(' ') > 0 || value.matches("\\p{IsHan}{2,5}")) >= .5
                && column.share(value -> value.matches(".*\\d.*")) < .1;
        if (said == Meaning.CUSTOMER_NAME && isBareName(column) && listsProducts()) {
            return Meaning.PRODUCT_NAME;
        }
        return words && !meanings.has(Meaning.CUSTOMER_NAME) ? Meaning.CUSTOMER_NAME : said;
    }

    private static boolean isBareName(ColumnProfile column) {
        return List.of("name", "ten", "名称").contains(HeaderWords.normalise(column.header()));
    }

    /** Numbers of products, and neither a day nor anybody: "name" is then the product's. */
    private boolean listsProducts() {
        List<Optional<Meaning>> heads = columns.stream()
                .map(column -> HeaderWords.meaning(column.header()))
                .toList();
        return heads.contains(Optional.of(Meaning.PRODUCT_KEY))
                && Stream.of(Meaning.ORDER_DATE, Meaning.ORDER_KEY, Meaning.CUSTOMER_KEY, Meaning.EMAIL, Meaning.PHONE)
                        .noneMatch(person -> heads.contains(Optional.of(person)));
    }

    /** A column called just "name" whose values hold digits names orders, not people. */
    private void ordersCalledName() {
        boolean keyed = columns.stream()
                .anyMatch(column -> HeaderWords.meaning(column.header()).equals(Optional.of(Meaning.ORDER_KEY)));
        for (int place = 0; place < columns.size() && !keyed; place++) {
            ColumnProfile column = columns.get(place);
            if (meanings.isOpen(place)
                    && column.header().strip().equalsIgnoreCase("name")
                    && column.share(value -> value.matches("#?[A-Za-z-]{0,6}\\d{2,}.*")) >= MOST) {
                meanings.take(
                        place,
                        Meaning.ORDER_KEY,
                        Meanings.SURE,
                        "it is called name, but its values are numbers of orders");
                return;
            }
        }
    }

    /** Of several sums of a row, what was paid. */
    private void paidBeforeTotal() {
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings.isOpen(place)
                    && HeaderWords.saysPaid(column.header())
                    && HeaderWords.meaning(column.header()).equals(Optional.of(Meaning.AMOUNT))
                    && fits(column, Meaning.AMOUNT)) {
                meanings.take(place, Meaning.AMOUNT, Meanings.SURE, "its header says so");
            }
        }
    }

    /** A date header over numbers that are no dates names something else. */
    private boolean fits(ColumnProfile column, Meaning meaning) {
        if (column.values().isEmpty() || meanings.has(meaning)) {
            return column.values().isEmpty() && !meanings.has(meaning);
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
            if (!meanings.isOpen(place) || column.named() || column.values().isEmpty()) {
                continue;
            }
            boolean number = Looks.numberShare(column) >= MOST;
            if (!meanings.has(Meaning.ORDER_DATE) && looks.dateShare(column) >= MOST && Looks.days(column, MOST)) {
                meanings.take(place, Meaning.ORDER_DATE, Meanings.SURE, "its values are days");
            } else if (number && Looks.money(column)) {
                meanings.take(
                        place,
                        Meaning.AMOUNT,
                        Meanings.SURE,
                        "its values are money, and no other column holds it times a quantity");
            } else if (!meanings.has(Meaning.CUSTOMER_KEY) && column.repeats() && column.distinct() > 2) {
                meanings.take(place, Meaning.CUSTOMER_KEY, Meanings.SURE, "its values repeat as those of customers do");
            } else if (number && column.share(value -> value.matches("-?\\d{1,3}")) >= MOST && column.distinct() > 1) {
                meanings.take(place, Meaning.QUANTITY, Meanings.SURE, "its values are small whole numbers");
            }
        }
    }

    /** Headers that say more than a word of the list: "Buyer phone number", "买家实际支付金额". */
    private void byMainWord() {
        for (int at = 0; at < columns.size(); at++) {
            int place = at;
            ColumnProfile column = columns.get(place);
            if (meanings.isOpen(place) && column.named() && !column.values().isEmpty()) {
                HeaderWords.mainWord(column.header())
                        .map(said -> orName(column, said))
                        .filter(said -> fits(column, said) && (said != Meaning.CUSTOMER_KEY || column.distinct() > 2))
                        .ifPresent(said ->
                                meanings.take(place, said, partly(said), "the main word of its header says so"));
            }
        }
    }

    /** Sales whose day or money has a header nobody knows: the one column that holds such values. */
    private void byNeed() {
        if (meanings.has(Meaning.EVENT_DATE)) {
            return;
        }
        boolean money = meanings.hasMoney();
        if (!meanings.has(Meaning.ORDER_DATE) && (money || meanings.has(Meaning.ORDER_KEY))) {
            only(column -> !HeaderWords.isOfPerson(column.header())
                            && looks.dateShare(column) >= MOST
                            && Looks.days(column, MOST))
                    .ifPresent(place -> meanings.take(
                            place, Meaning.ORDER_DATE, PARTLY_OF_DAYS, "it is the only column that holds days"));
        }
        if (!money && meanings.has(Meaning.ORDER_DATE)) {
            only(column -> !HeaderWords.isOfOther(column.header())
                            && Looks.numberShare(column) >= MOST
                            && Looks.money(column))
                    .ifPresent(place -> meanings.take(
                            place, Meaning.AMOUNT, PARTLY, "it is the only column that looks like money"));
        }
    }

    private Optional<Integer> only(Predicate<ColumnProfile> test) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            ColumnProfile column = columns.get(place);
            if (meanings.isOpen(place) && !column.values().isEmpty() && test.test(column)) {
                places.add(place);
            }
        }
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static double partly(Meaning meaning) {
        return meaning.content() == Content.DATE ? PARTLY_OF_DAYS : PARTLY;
    }
}
