package io.clientele.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes people down as one source does, and into the truth what it wrote otherwise than they would. */
final class Pen {

    private static final double THOUSAND = 1000;

    private final Scene scene;
    private final String source;
    private final Contacts contacts;
    private final NameForms names = new NameForms();
    private final List<Habit> habits;

    Pen(Scene scene, String source) {
        this.scene = scene;
        this.source = source;
        this.contacts = scene.contacts();
        this.habits = Rows.of("written").stream()
                .filter(row -> row.get(0).equals(source))
                .map(row -> new Habit(row.get(1), row.get(2), row.get(3), Integer.parseInt(row.get(4)) / THOUSAND))
                .toList();
    }

    /**
     * What is written of somebody.
     *
     * @param key of the record, as the source has it
     */
    Entry entry(Person person, String key, LocalDate day) {
        Addresses addresses = scene.addresses();
        Writing writing = new Writing(
                person,
                new Truth.Record(source, key, person.number()),
                scene.chance("written by " + source, key.hashCode()));
        scene.truth().record(writing.record);
        String phone = contacts.phone(person);
        String mail = contacts.mail(person).orElse(null);
        return new Entry(
                String.valueOf(writing.of("name", person.name(), form -> name(form, writing))),
                writing.of("phone", PhoneForms.usual(phone), form -> phone(form, phone, writing)),
                writing.of("mail", mail, form -> mail == null ? null : MailForms.of(form, mail)),
                writing.of("address", addresses.of(person, Asked.TODAY), form -> addresses.of(person, day)));
    }

    private String name(String form, Writing writing) {
        return form.equals("company")
                ? contacts.company(writing.person).orElse(writing.person.name())
                : names.of(form, writing.person, writing.chance);
    }

    private @Nullable String phone(String form, String own, Writing writing) {
        return switch (form) {
            case "none" -> null;
            case "second" ->
                PhoneForms.usual(contacts.secondPhone(writing.person).orElse(own));
            case "household" ->
                PhoneForms.usual(contacts.householdPhone(writing.person).orElse(own));
            default -> PhoneForms.of(form, own, writing.chance);
        };
    }

    /** One entry while it is written. */
    private final class Writing {

        private final Person person;
        private final Truth.Record record;
        private final Chance chance;

        private Writing(Person person, Truth.Record record, Chance chance) {
            this.person = person;
            this.record = record;
            this.chance = chance;
        }

        /** As usual, or in the first of the forms of the source that happens and makes a difference. */
        private @Nullable String of(String field, @Nullable String usual, Function<String, @Nullable String> written) {
            for (Habit habit : habits) {
                if (habit.concerns(field, person) && chance.happens(habit.share)) {
                    String other = written.apply(habit.form);
                    if (!Objects.equals(other, usual)) {
                        scene.truth().variant(record, new Truth.Variant(field, habit.form, other));
                        return other;
                    }
                }
            }
            return usual;
        }
    }

    /** @param market of whom it is so; * = of all */
    private record Habit(String field, String market, String form, double share) {
        private boolean concerns(String asked, Person person) {
            return field.equals(asked)
                    && (market.equals("*") || market.equals(person.market().word()));
        }
    }

    /** What a source has of somebody; null where it has nothing. */
    record Entry(
            String name,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String address) {}
}
