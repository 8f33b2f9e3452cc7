package io.clientele.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A made-up shop of a few people, and random rules about them, each with its plain meaning: lists, loops and {@code
 * java.time}. Few different days and amounts, so that edges are met.
 */
final class RuleWorld {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate START = LocalDate.of(2024, 2, 20);
    private static final List<String> PRODUCTS = List.of("tea", "茶葉", "cup", "Đèn", "pot");
    private static final List<String> COUNTRIES = List.of("Germany", "Vietnam", "China");

    private final Random random;
    final List<Person> people = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();

    RuleWorld(long seed) {
        random = new Random(seed);
        for (int number = 1; number <= 25; number++) {
            people.add(new Person(
                    "K-" + number,
                    COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                    random.nextInt(4) == 0 ? null : born(),
                    random.nextInt(3) == 0 ? null : random.nextInt(6) * 10));
        }
        for (int order = 1001; order < 1121; order++) {
            Person buyer = people.get(random.nextInt(20));
            LocalDateTime at = START.plusDays(random.nextInt(40)).atTime(random.nextInt(24), 15 * random.nextInt(4));
            for (int line = random.nextInt(3); line >= 0; line--) {
                int quantity = random.nextInt(5) == 0 ? -1 : 1 + random.nextInt(3);
                int price = random.nextInt(12) == 0 ? 0 : 5 * (1 + random.nextInt(4));
                lines.add(new Line(
                        String.valueOf(order),
                        at,
                        buyer.key,
                        PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                        quantity,
                        price));
            }
        }
    }

    private LocalDate born() {
        return random.nextInt(4) == 0
                ? LocalDate.of(1996, 2, 29)
                : LocalDate.of(1980 + random.nextInt(20), 3, 25).plusDays(random.nextInt(12));
    }

    String orders() {
        StringBuilder csv = new StringBuilder("order no,order date,customer id,product,quantity,unit price,currency\n");
        lines.forEach(line -> csv.append(String.join(
                        ",",
                        line.order,
                        line.at.toString().replace('T', ' ') + ":00",
                        line.customer,
                        line.product,
                        String.valueOf(line.quantity),
                        line.price + ".00",
                        "EUR"))
                .append('\n'));
        return csv.toString();
    }

    String customers() {
        StringBuilder csv = new StringBuilder("customer id,country,birth date,points\n");
        people.forEach(person -> csv.append(person.key)
                .append(',')
                .append(person.country)
                .append(',')
                .append(person.born == null ? "" : person.born)
                .append(',')
                .append(person.points == null ? "" : person.points)
                .append('\n'));
        return csv.toString();
    }

    LocalDate last() {
        return lines.stream()
                .map(line -> line.at.toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Those of whom something is told by then; who came in a table without a day was always there. */
    Set<String> holding(Said said, LocalDate day) {
        Set<String> keys = new LinkedHashSet<>();
        people.stream()
                .filter(person -> begun(person, day) && said.meaning.test(person, day))
                .forEach(person -> keys.add(person.key));
        return keys;
    }

    long begun(LocalDate day) {
        return people.stream().filter(person -> begun(person, day)).count();
    }

    private boolean begun(Person person, LocalDate day) {
        return lines.stream().noneMatch(line -> line.customer.equals(person.key))
                || lines.stream()
                        .anyMatch(line -> line.customer.equals(person.key)
                                && !line.at.toLocalDate().isAfter(day));
    }

    Said rule(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 6);
        if (kind < 6) {
            return kind < 2 ? attribute() : fact();
        }
        if (kind == 8) {
            Said of = rule(depth - 1);
            return new Said("{\"not\": " + of.json + "}", (person, day) -> !of.meaning.test(person, day));
        }
        List<Said> parts = Stream.generate(() -> rule(depth - 1))
                .limit(1 + random.nextInt(3))
                .toList();
        String json = parts.stream()
                .map(Said::json)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return kind == 6
                ? new Said(
                        "{\"all\": [" + json + "]}",
                        (person, day) -> parts.stream().allMatch(part -> part.meaning.test(person, day)))
                : new Said(
                        "{\"any\": [" + json + "]}",
                        (person, day) -> parts.stream().anyMatch(part -> part.meaning.test(person, day)));
    }

    private Said attribute() {
        String country = COUNTRIES.get(random.nextInt(3));
        int limit = 10 * random.nextInt(6);
        int age = 24 + random.nextInt(10);
        return switch (random.nextInt(6)) {
            case 0 ->
                new Said(
                        "{\"one_of\": \"country\", \"values\": [\"" + country + "\"]}",
                        (p, day) -> p.country.equals(country));
            case 1 ->
                new Said(
                        "{\"none_of\": \"country\", \"values\": [\"" + country + "\"]}",
                        (p, day) -> !p.country.equals(country));
            case 2 ->
                new Said(
                        "{\"number\": \"points\", \"more_than\": " + limit + "}",
                        (p, day) -> p.points != null && p.points > limit);
            case 3 -> new Said("{\"missing\": \"points\"}", (p, day) -> p.points == null);
            case 4 -> new Said("{\"known\": \"birth_date\"}", (p, day) -> p.born != null);
            default ->
                new Said(
                        "{\"age\": \"birth_date\", \"at_least\": " + age + "}",
                        (p, day) -> p.born != null && !birthday(p.born, age).isAfter(day));
        };
    }

    /** The day on which somebody is so old; who was born on 29 February waits for 1 March where there is none. */
    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    private Said fact() {
        boolean returns = random.nextInt(4) == 0;
        String product = random.nextInt(3) == 0 ? PRODUCTS.get(random.nextInt(PRODUCTS.size())) : "";
        boolean byName = random.nextBoolean();
        Frame frame = frame();
        String filter = "{\"kind\": \"" + (returns ? "return" : "purchase") + "\""
                + (product.isEmpty()
                        ? ""
                        : byName ? ", \"text\": \"" + folded(product) + "\"" : ", \"product\": \"" + product + "\"")
                + "}";
        Predicate<Line> wanted = line ->
                (product.isEmpty() || line.product.equals(product)) && (returns ? line.isReturn() : line.quantity > 0);
        int limit = random.nextInt(5);
        if (random.nextInt(3) > 0) {
            String times = random.nextInt(4) == 0 ? "\"exactly\": " + limit : "\"at_least\": " + limit;
            boolean exactly = times.startsWith("\"exactly");
            return new Said(
                    "{\"did\": " + filter + ", \"times\": {" + times + "}" + frame.json + "}", (person, day) -> {
                        long orders = facts(person, day, frame, wanted)
                                .map(Line::order)
                                .distinct()
                                .count();
                        return exactly ? orders == limit : orders >= limit;
                    });
        }
        int money = 10 * limit * (returns ? -1 : 1);
        return new Said(
                "{\"sum\": \"amount\", \"of\": " + filter + ", \"at_most\": " + money + frame.json + "}",
                (person, day) -> facts(person, day, frame, wanted)
                                .map(line -> BigDecimal.valueOf((long) line.quantity * line.price))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(BigDecimal.valueOf(money))
                        <= 0);
    }

    /** The same product in another writing. */
    private static String folded(String product) {
        return switch (product) {
            case "茶葉" -> "茶叶";
            case "Đèn" -> "DEN";
            default -> product.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private Stream<Line> facts(Person person, LocalDate day, Frame frame, Predicate<Line> wanted) {
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        return lines.stream()
                .filter(line -> line.customer.equals(person.key))
                .filter(line -> line.at.isBefore(end))
                .filter(line -> frame.open.apply(day).test(line.at))
                .filter(wanted);
    }

    private Frame frame() {
        int days = 1 + random.nextInt(20);
        LocalDate from = START.plusDays(random.nextInt(30));
        return switch (random.nextInt(4)) {
            case 0 -> new Frame("", day -> at -> true);
            case 1 ->
                new Frame(
                        ", \"within\": {\"days\": " + days + "}",
                        day -> at -> at.toLocalDate().isAfter(day.minusDays(days)));
            case 2 ->
                new Frame(
                        ", \"within\": {\"last\": \"PT" + 15 * days + "H\"}",
                        day -> at -> !at.atZone(ZONE)
                                .isBefore(day.plusDays(1).atStartOfDay(ZONE).minusHours(15L * days)));
            default ->
                new Frame(
                        ", \"within\": {\"from\": \"" + from + "\", \"to\": \"" + from.plusDays(days) + "\"}",
                        day -> at -> !at.toLocalDate().isBefore(from)
                                && at.toLocalDate().isBefore(from.plusDays(days)));
        };
    }

    /** A rule and what it means. */
    record Said(String json, BiPredicate<Person, LocalDate> meaning) {}

    private record Frame(String json, Function<LocalDate, Predicate<LocalDateTime>> open) {}

    record Person(
            String key,
            String country,
            @org.jspecify.annotations.Nullable LocalDate born,
            @org.jspecify.annotations.Nullable Integer points) {}

    record Line(String order, LocalDateTime at, String customer, String product, int quantity, int price) {

        /** Something given back for money; at no price it is neither bought nor given back. */
        boolean isReturn() {
            return quantity < 0 && price > 0;
        }
    }
}
