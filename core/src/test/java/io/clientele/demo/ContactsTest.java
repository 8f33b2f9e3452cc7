package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.text.Emails;
import io.clientele.text.Phones;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people are reached and where they live. */
class ContactsTest {

    private static final int PEOPLE = 6_000;

    @TempDir
    private Path folder;

    private final People people = new People(3);
    private final Contacts contacts = new Contacts(3, people);
    private final Addresses addresses = new Addresses(3, people);

    @Test
    void everyTelephoneIsValidAndHardlyTwoAreTheSame() {
        Set<String> phones = new HashSet<>();
        for (long number = 0; number < PEOPLE; number++) {
            String phone = contacts.phone(people.person(number));
            assertThat(Phones.e164(phone, "VN")).isEqualTo(phone);
            phones.add(phone);
        }
        assertThat(phones).hasSizeGreaterThan(PEOPLE - 5);
    }

    @Test
    void severalBuyForOneCompanyAndSomeHaveTwoTelephones() {
        Map<String, Integer> buyers = new HashMap<>();
        int southerners = 0;
        int two = 0;
        for (long number = 0; number < PEOPLE; number++) {
            Person person = people.person(number);
            String near = person.market() + " " + number / 200;
            contacts.company(person).ifPresent(company -> buyers.merge(near + company, 1, Integer::sum));
            southerners += person.market() == Market.SOUTH ? 1 : 0;
            two += contacts.secondPhone(person).isPresent() ? 1 : 0;
        }
        int all = buyers.values().stream().mapToInt(Integer::intValue).sum();
        assertThat((double) all / PEOPLE).isBetween(0.02, 0.04);
        assertThat(buyers.values()).anyMatch(count -> count >= 4);
        assertThat((double) two / southerners).isBetween(0.06, 0.1);
    }

    @Test
    void everyMailAddressIsOneOfADomainThatCannotExist() {
        Set<String> mails = new HashSet<>();
        for (long number = 0; number < PEOPLE; number++) {
            contacts.mail(people.person(number)).ifPresent(mail -> {
                assertThat(Emails.read(mail)).isEqualTo(mail).endsWith(".example");
                assertThat(mails.add(mail)).isTrue();
            });
        }
        assertThat(mails).hasSizeBetween(PEOPLE / 2, PEOPLE * 7 / 10);
    }

    @Test
    void whoIsBoundLivesInOneHouseAndFathersAndSonsHaveOneName() {
        int fathers = 0;
        int twins = 0;
        for (long number = 1; number < PEOPLE; number += 2) {
            Person person = people.person(number);
            Person before = people.person(number - 1);
            Tie tie = people.tie(number);
            if (tie == Tie.NONE) {
                continue;
            }
            assertThat(addresses.of(person, Asked.TODAY)).isEqualTo(addresses.of(before, Asked.TODAY));
            if (tie == Tie.FATHER_AND_SON) {
                fathers++;
                assertThat(person.name()).isEqualTo(before.name());
                assertThat(person.born()).isBefore(before.born().minusYears(20));
            } else if (tie == Tie.TWINS) {
                twins++;
                assertThat(person.born()).isEqualTo(before.born());
                assertThat(person.called().family()).isEqualTo(before.called().family());
            }
        }
        assertThat(fathers).isBetween(20, 80);
        assertThat(twins).isBetween(10, 60);
    }

    @Test
    void theReformTakesDistrictsAwayAndMovesPeopleToOtherProvinces() {
        LocalDate before = Addresses.REFORM.minusDays(1);
        int others = 0;
        int southerners = 0;
        for (long number = 0; number < PEOPLE; number++) {
            Person person = people.person(number);
            if (person.market() == Market.SOUTH) {
                southerners++;
                assertThat(addresses.of(person, before)).containsAnyOf("Quận", "TP.");
                assertThat(addresses.of(person, Addresses.REFORM)).doesNotContain("Quận", "TP.");
                others += Addresses.province(person.town(), before)
                                .equals(person.town().province())
                        ? 0
                        : 1;
            }
        }
        assertThat((double) others / southerners).isBetween(0.25, 0.6);
    }

    @Test
    void theNumberOfACarHasItsCheckDigit() {
        // The examples of 49 CFR 565 and of common use.
        assertThat(Vehicle.checkDigit("1M8GDM9AXKP042788")).isEqualTo('X');
        assertThat(Vehicle.checkDigit("11111111111111111")).isEqualTo('1');
        try (Truth truth = new Truth(folder)) {
            Scene scene = new Scene(new Asked(1, 3, 0), folder, truth);
            for (long number = 0; number < 200; number++) {
                String vin = Vehicle.of(scene, people.person(number)).number();
                assertThat(vin).hasSize(17).doesNotContain("I", "O", "Q");
                assertThat(Vehicle.checkDigit(vin)).isEqualTo(vin.charAt(8));
            }
        }
    }

    @Test
    void aNameIsWrittenInManyWays() {
        Chance chance = Chance.of(1, "forms", 0);
        NameForms names = new NameForms();
        Called nguyen = new Called("Nguyễn", "Đức", "Dũng", "Nguyen", "Dung");
        Town town = new Town("VN", "Cần Thơ", "Cần Thơ", 1, "Cần Thơ");
        Person dung = new Person(0, Market.SOUTH, false, nguyen, LocalDate.EPOCH, town);
        assertThat(names.of("Telex", dung, chance)).isEqualTo("Nguyeenx Dduwcs Dungx");
        assertThat(names.of("no marks", dung, chance)).isEqualTo("Nguyen Duc Dung");
        assertThat(names.of("swapped", dung, chance)).isEqualTo("Dung Duc Nguyen");
        assertThat(names.of("title", dung, chance)).isEqualTo("Anh Dũng");
        Called wang = new Called("陈", "", "伟", "Chen", "Wei");
        Person wei = new Person(0, Market.MAINLAND, false, wang, LocalDate.EPOCH, town);
        assertThat(names.of("traditional", wei, chance)).isEqualTo("陳偉");
        assertThat(names.of("same sound", wei, chance)).isEqualTo("陈炜");
        assertThat(names.of("romanised swapped", wei, chance)).isEqualTo("Wei Chen");
        assertThat(PhoneForms.of("former prefix", "+84387654321", chance)).isEqualTo("01687654321");
        assertThat(PhoneForms.of("spaces", "+84387654321", chance)).isEqualTo("0387 654 321");
    }
}
