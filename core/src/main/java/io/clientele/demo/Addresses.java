package io.clientele.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where people live, day by day: some move within their town, and in the south districts were done away with and 34 provinces
 * made of 63 in July 2025.
 */
final class Addresses {

    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final double MOVES = 0.08;
    private static final int MOST_NUMBER = 380;
    private static final int FIRST_POSTCODE = 1000;
    private static final int POSTCODES = 8000;

    private final long seed;
    private final People people;
    private final Map<String, List<String>> streets;
    private final List<List<String>> wards = Rows.of("wards");

    Addresses(long seed, People people) {
        this.seed = seed;
        this.people = people;
        this.streets = Rows.of("streets").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toList())));
    }

    /** As it is written on a day. */
    String of(Person person, LocalDate day) {
        long house = people.house(person);
        boolean before = moved(person).filter(day::isBefore).isPresent();
        Chance chance = Chance.of(seed, before ? "address before" : "address", house);
        int number = 1 + chance.below(MOST_NUMBER);
        List<String> all = streets.getOrDefault(person.market().word(), List.of());
        String street = all.get(chance.below(all.size()));
        Town town = person.town();
        return switch (person.market()) {
            case SOUTH -> number + " " + street + ", " + ward(town, day, chance) + ", " + province(town, day);
            case MAINLAND, ISLANDS ->
                (town.province().equals(town.name()) ? "" : town.province())
                        + town.name()
                        + street
                        + number
                        + (town.country().equals("CN") ? "号" : "號");
            case ENGLISH ->
                number + " " + street + ", " + town.name() + " " + (FIRST_POSTCODE + chance.below(POSTCODES));
        };
    }

    /** The first day in the present house, of who moved. */
    Optional<LocalDate> moved(Person person) {
        Chance chance = Chance.of(seed, "moves", people.house(person));
        return chance.happens(MOVES) ? Optional.of(Asked.FROM.plusDays(chance.below(Asked.DAYS))) : Optional.empty();
    }

    static String province(Town town, LocalDate day) {
        return day.isBefore(REFORM) ? town.formerProvince() : town.province();
    }

    private String ward(Town town, LocalDate day, Chance chance) {
        boolean inTheCity = town.name().equals("Hồ Chí Minh");
        List<String> ward = wards.get(chance.below(wards.size()));
        if (day.isBefore(REFORM)) {
            return inTheCity
                    ? ward.get(1) + ", " + ward.get(2)
                    : "Phường " + (1 + chance.below(9)) + ", TP. " + town.name();
        }
        return "Phường " + (inTheCity ? ward.get(0) : town.name());
    }
}
