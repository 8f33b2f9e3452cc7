package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of customers of the web shop for accessories, with what its form asked. Most who buy fill it in. */
final class AccessoriesCustomers {

    static final String FILE = AccessoriesShop.SOURCE + "-customers.csv";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final double REGISTERED = 0.85;

    private final long seed;
    private final Answers answers;
    private final List<Person> people = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    AccessoriesCustomers(Asked asked, Answers answers) {
        this.seed = asked.seed();
        this.answers = answers;
    }

    /** @param first the day of the first purchase, on which somebody registers or does not */
    void meets(Person person, LocalDate first) {
        if (Chance.of(seed, "registers at " + AccessoriesShop.SOURCE, person.number())
                .happens(REGISTERED)) {
            people.add(person);
            days.add(first);
        }
    }

    void write(Path folder, Truth truth) {
        List<String> questions = answers.questions();
        try (Csv file = new Csv(folder.resolve(FILE), StandardCharsets.UTF_8, ';', false)) {
            List<Object> head = new ArrayList<>(
                    List.of("Customer number", "Customer name", "Date of birth", "Gender", "Country", "Registered on"));
            head.addAll(questions);
            file.row(head.toArray());
            for (int place = 0; place < people.size(); place++) {
                Person person = people.get(place);
                List<Object> row = new ArrayList<>(List.of(
                        AccessoriesShop.number(person),
                        person.name(),
                        person.born().format(DAY),
                        person.woman() ? "female" : "male",
                        person.town().country(),
                        days.get(place).format(DAY)));
                row.addAll(answers.of(person).values());
                file.row(row.toArray());
            }
            truth.file(AccessoriesShop.SOURCE, FILE, file.lines() - 1);
        }
    }
}
