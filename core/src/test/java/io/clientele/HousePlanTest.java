package io.clientele;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The code is built as the signs on the doors say. */
class HousePlanTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.clientele");

    @Test
    void everyRoomHasASign() {
        Set<String> without = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            String room = Rooms.of(one.getPackageName());
            if (Rooms.sign(room).isEmpty()) {
                without.add(room);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void aRoomLooksOnlyIntoTheRoomsOnItsSign() {
        classes().should(stayWithinTheirSign()).check(HOUSE);
    }

    @Test
    void aSignNamesOnlyRoomsThatExistAndAShelfOfItsOwnName() {
        Set<String> rooms = new TreeSet<>();
        HOUSE.forEach(one -> rooms.add(Rooms.of(one.getPackageName())));
        for (String room : rooms) {
            assertThat(rooms).as("sign of %s", room).containsAll(Rooms.within(room));
            assertThat(Rooms.sign(room).orElseThrow().shelf())
                    .as("shelf of %s", room)
                    .isIn("", room);
        }
    }

    @Test
    void noTwoRoomsLookIntoEachOther() {
        slices().matching("io.clientele.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyItsPackageSeesDuckDb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.clientele.warehouse.duckdb..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(HOUSE);
    }

    @Test
    void onlyTheLedgerSeesSqlite() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.clientele.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sqlite..")
                .check(HOUSE);
    }

    /** Outside an explicit transaction partial batches of an appender survive a crash; DuckDbEngine sees to that. */
    @Test
    void oneClassLoadsInBulk() {
        assertThat(HOUSE.stream()
                        .filter(one -> one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(seen -> seen.getTargetClass()
                                                .getName()
                                                .startsWith("org.duckdb.")
                                        && seen.getTargetClass().getName().contains("Appender")))
                        .map(JavaClass::getName))
                .containsExactly("io.clientele.warehouse.duckdb.BulkLoad");
    }

    @Test
    void transactionsAreStatements() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("setAutoCommit")))
                .because("partial batches of an appender survive its rollback")
                .check(HOUSE);
    }

    @Test
    void roomsDoNotSpeakToTheScreen() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void clockAndSeedAreGivenNotTaken() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .because("a room gives the same tables for the same clock and seed")
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> stayWithinTheirSign() {
        return new ArchCondition<>("look only into the rooms on their sign") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                String room = Rooms.of(one.getPackageName());
                for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                    String target =
                            Objects.requireNonNull(dependency.getTargetClass().getPackageName());
                    if (!target.startsWith(Rooms.ROOT) || Rooms.within(room).contains(Rooms.of(target))) {
                        continue;
                    }
                    // Every sign is made of this one word.
                    if (!dependency.getTargetClass().getSimpleName().equals("Room")) {
                        events.add(SimpleConditionEvent.violated(one, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
