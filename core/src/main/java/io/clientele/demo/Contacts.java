package io.clientele.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How people are reached: telephones in E.164, e-mail. All are valid, and hardly two people have the same. */
final class Contacts {

    private static final int ROUND = 10_000_000;
    private static final int STEP = 6_364_137;
    private static final double SECOND_PHONE = 0.08;
    private static final double BUYS_FOR_A_COMPANY = 0.03;

    /** So many people live where a company does; about six of them buy for it. */
    private static final int NEIGHBOURS = 200;

    /** Mobile numbers of Vietnam. */
    private static final List<String> VIETNAM = List.of(
            "32", "33", "34", "35", "36", "37", "38", "39", "70", "76", "77", "78", "79", "81", "82", "83", "84", "85",
            "56", "58", "59", "90", "91", "93", "94", "96", "97", "98", "86", "88", "89");

    private static final List<String> CHINA =
            List.of("135", "136", "137", "138", "139", "150", "158", "159", "186", "187");
    private static final List<String> AMERICA = List.of("408", "415", "713", "832");
    private static final List<String> HONG_KONG = List.of("61", "63", "64", "65", "69", "94", "96");
    private static final List<String> SINGAPORE = List.of("81", "82", "83", "84", "85", "91", "92", "93", "96", "97");
    private static final List<String> AUSTRALIA = List.of("0", "1", "2", "3", "6");
    private static final List<String> SPARE = List.of("87", "92");

    private final long seed;
    private final People people;
    private final Map<String, List<String>> companies;

    Contacts(long seed, People people) {
        this.seed = seed;
        this.people = people;
        this.companies = Rows.of("companies").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0) + " " + row.get(1),
                        Collectors.mapping(row -> row.get(2), Collectors.toList())));
    }

    String phone(Person person) {
        Chance chance = Chance.of(seed, "telephone", person.number());
        String digits = digits(person.number());
        return switch (person.town().country()) {
            case "VN" -> "+84" + one(VIETNAM, chance) + digits;
            case "CN" -> "+86" + one(CHINA, chance) + chance.below(10) + digits;
            case "TW" -> "+8869" + chance.below(10) + digits;
            case "HK" -> "+852" + one(HONG_KONG, chance) + digits.substring(1);
            case "AU" -> "+614" + one(AUSTRALIA, chance) + digits;
            case "GB" -> "+4478" + chance.below(10) + digits;
            case "SG" -> "+65" + one(SINGAPORE, chance) + digits.substring(1);
            default -> "+1" + one(AMERICA, chance) + (2 + chance.below(8)) + digits.substring(1);
        };
    }

    /** Seven digits; up to ten million people have others. */
    private String digits(long number) {
        long moved = Math.floorMod(number * STEP + seed, ROUND);
        return String.format(Locale.ROOT, "%07d", moved);
    }

    /** Of some in the south, who have another number as well. */
    Optional<String> secondPhone(Person person) {
        Chance chance = Chance.of(seed, "second telephone", person.number());
        return person.market() == Market.SOUTH && chance.happens(SECOND_PHONE)
                ? Optional.of("+84" + one(SPARE, chance) + digits(person.number()))
                : Optional.empty();
    }

    /** The telephone of the one a person is bound to. */
    Optional<String> householdPhone(Person person) {
        Tie tie = people.tie(person.number());
        return tie == Tie.NONE ? Optional.empty() : Optional.of(phone(people.person(person.number() - 1)));
    }

    Optional<String> mail(Person person) {
        Chance chance = Chance.of(seed, "mail", person.number());
        double has =
                switch (person.market()) {
                    case SOUTH -> 0.55;
                    case MAINLAND -> 0.4;
                    case ISLANDS -> 0.6;
                    case ENGLISH -> 0.9;
                };
        if (!chance.happens(has)) {
            return Optional.empty();
        }
        String domain = one(List.of("hop-thu.example", "youxiang.example", "mail.example", "post.example"), chance);
        String user = (person.called().latinGiven() + "." + person.called().latinFamily())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z.]", "");
        return Optional.of(user + (person.number() + 11) + "@" + domain);
    }

    /** The company that somebody buys for. */
    Optional<String> company(Person person) {
        if (!Chance.of(seed, "company", person.number()).happens(BUYS_FOR_A_COMPANY)) {
            return Optional.empty();
        }
        String market = person.market().word();
        Chance chance = Chance.of(seed, "company in " + market, person.number() / NEIGHBOURS);
        String first = one(companies.getOrDefault(market + " first", List.of()), chance);
        String second = one(companies.getOrDefault(market + " second", List.of()), chance);
        return Optional.of(
                switch (person.market()) {
                    case SOUTH -> "Công ty TNHH " + second + " " + first;
                    case ENGLISH -> first + " " + second;
                    default -> person.town().name().substring(0, 2) + first + second;
                });
    }

    private static String one(List<String> all, Chance chance) {
        return all.get(chance.below(all.size()));
    }
}
