package io.clientele.demo;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of customers of the web shop for accessories, with what its form asked. Most who buy fill it in. */
final class AccessoriesCustomers {

    static final String FILE = AccessoriesShop.SOURCE + "-customers.csv";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final double REGISTERED = 0.85;

    private final Scene scene;

    AccessoriesCustomers(Scene scene) {
        this.scene = scene;
    }

    /** Who fills the form in does so on the day of the first purchase. */
    void write() {
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ';', false)) {
            List<Object> head = new ArrayList<>(List.of(
                    "Customer number",
                    "Customer name",
                    "E-mail",
                    "Phone",
                    "Date of birth",
                    "Gender",
                    "Country",
                    "Registered on"));
            head.addAll(scene.answers().questions());
            file.row(head.toArray());
            for (long number = 0; number < scene.asked().people(); number++) {
                if (scene.chance("registers at " + AccessoriesShop.SOURCE, number)
                        .happens(REGISTERED)) {
                    file.row(row(scene.people().person(number)));
                }
            }
            scene.truth().file(AccessoriesShop.SOURCE, FILE, file.lines() - 1);
        }
    }

    private Object[] row(Person person) {
        List<Object> row = new ArrayList<>(List.of(
                AccessoriesShop.number(person.number()),
                person.name(),
                scene.contacts().mail(person).orElse(""),
                PhoneForms.usual(scene.contacts().phone(person)),
                person.born().format(DAY),
                person.woman() ? "female" : "male",
                person.town().country(),
                Asked.FROM.plusDays(scene.buying().habits(person).first()).format(DAY)));
        row.addAll(scene.answers().of(person).values());
        return row.toArray();
    }
}
