package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedMakesTheSameFilesToTheByte() {
        made("one", new Asked(300, 7, 2));
        made("two", new Asked(300, 7, 2));
        assertThat(bytes("one")).isEqualTo(bytes("two"));
    }

    @Test
    void anotherSeedMakesAnotherWorld() {
        made("one", new Asked(50, 7, 0));
        made("two", new Asked(50, 8, 0));
        assertThat(bytes("one").get("truth/people.csv"))
                .isNotEqualTo(bytes("two").get("truth/people.csv"));
    }

    /** Fixed once, on one machine and Java; held on every other. */
    @Test
    void theWorldIsTheSameOnEveryMachine() {
        made("one", new Asked(50, 7, 3));
        assertThat(bytes("one"))
                .containsEntry("sources/accessories-products.csv", "681b299eb75f")
                .containsEntry("sources/accessories-shop-customers.csv", "71764525223d")
                .containsEntry("sources/accessories-shop.csv", "4765a946f1b3")
                .containsEntry("sources/chat.csv", "5c0cfce38d14")
                .containsEntry("sources/costs.csv", "f4d43c073121")
                .containsEntry("sources/customer-cards.csv", "c30d38337648")
                .containsEntry("sources/dealer-guangzhou.csv", "1138039e9378")
                .containsEntry("sources/dealer-saigon.xlsx", "2726ee9d4f00")
                .containsEntry("sources/hotline.jsonl", "2d85cd88c61d")
                .containsEntry("sources/prospects.csv", "9cc11bf4c18e")
                .containsEntry("sources/rates.csv", "e5be6a705c9b")
                .containsEntry("sources/web-events.csv", "10efba598d80")
                .containsEntry("sources/web-registrations.csv", "5df070160e06")
                .containsEntry("sources/workshops-taipei.csv", "f6732c946239")
                .containsEntry("truth/people.csv", "57f54146e33a");
    }

    @Test
    void whoIsNumberSeventeenDoesNotDependOnHowManyThereAre() {
        made("few", new Asked(18, 7, 0));
        made("many", new Asked(400, 7, 0));
        assertThat(TruthTables.rows(folder.resolve("many/truth/people.csv")).subList(0, 18))
                .isEqualTo(TruthTables.rows(folder.resolve("few/truth/people.csv")));
    }

    @Test
    void dirtChangesRowsAndNobodysLife() {
        made("clean", new Asked(200, 7, 0));
        made("dirty", new Asked(200, 7, 3));
        assertThat(bytes("dirty").get("truth/people.csv"))
                .isEqualTo(bytes("clean").get("truth/people.csv"));
        assertThat(TruthTables.rows(folder.resolve("clean/truth/damage.csv")))
                .extracting(row -> row.get("damage"))
                .containsOnly("total");
        assertThat(TruthTables.rows(folder.resolve("dirty/truth/damage.csv")))
                .extracting(row -> row.get("damage"))
                .contains("unreadable", "repeated");
    }

    @Test
    void theDirtOfOneSourceLeavesTheOthersAlone() {
        Set<Source> all = EnumSet.allOf(Source.class);
        made("clean", new Asked(2_500, 7, 0, all));
        Map<String, String> clean = bytes("clean");
        EnumSet<Source> dirty =
                EnumSet.complementOf(EnumSet.of(Source.ACCESSORIES_PRODUCTS, Source.RATES, Source.COSTS));
        for (Source source : dirty) {
            made(source.word(), new Asked(2_500, 7, 0, all, Map.of(source, 3)));
            Set<String> changed = new TreeSet<>();
            bytes(source.word()).forEach((file, bytes) -> {
                if (file.startsWith("sources/") && !bytes.equals(clean.get(file))) {
                    changed.add(file.replaceFirst("sources/", ""));
                }
            });
            assertThat(changed).isNotEmpty().allMatch(file -> file.startsWith(source.word()));
        }
    }

    @Test
    void whatOneSourceWritesDoesNotDependOnTheOthers() {
        made("all", new Asked(200, 7, 2));
        made("one", new Asked(200, 7, 2, EnumSet.of(Source.CHAT, Source.COSTS)));
        Map<String, String> all = bytes("all");
        Map<String, String> one = bytes("one");
        assertThat(one)
                .containsKeys("sources/chat.csv", "sources/costs.csv")
                .doesNotContainKey("sources/hotline.jsonl");
        one.forEach((file, bytes) -> {
            if (file.startsWith("sources/")) {
                assertThat(all).containsEntry(file, bytes);
            }
        });
    }

    @Test
    void aWorldOfOnePersonIsAWorld() {
        made("one", new Asked(1, 7, 0));
        assertThat(TruthTables.rows(folder.resolve("one/truth/people.csv"))).hasSize(1);
        assertThat(TruthTables.rows(folder.resolve("one/truth/lines.csv"))).isNotEmpty();
    }

    @Test
    void aFullDiskIsToldFromAFolderThatRefuses() {
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));
        assertThat(World.refused(full, folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("disk is full");
        UncheckedIOException closed = new UncheckedIOException(new AccessDeniedException("sources"));
        assertThat(World.refused(closed, folder)).hasMessageContaining("AccessDenied");
        UncheckedIOException other = new UncheckedIOException(new IOException("Input/output error"));
        assertThat(World.refused(other, folder)).isSameAs(other);
    }

    @Test
    void aWorldThatMemoryCannotHoldIsRefusedBeforeTheWork() {
        assertThatThrownBy(() -> World.checkMemory(10_000_000, 4L << 30))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("7629 MB")
                .hasMessageContaining("4096")
                .hasMessageContaining("-Xmx7629m");
        World.checkMemory(1_000_000, 1L << 30);
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Path mine = folder.resolve("mine");
        Files.createDirectories(mine);
        Files.writeString(mine.resolve("notes.txt"), "keep me");
        World world = new World(new Asked(5, 7, 0));
        assertThatThrownBy(() -> world.write(mine, folder.resolve("truth"), done -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("mine");
        assertThatThrownBy(() -> world.write(folder.resolve("sources"), mine, done -> {}))
                .isInstanceOf(InvalidInputException.class);
        assertThat(folder.resolve("sources")).doesNotExist();
        assertThat(mine.resolve("notes.txt")).hasContent("keep me");
    }

    @Test
    void whatIsInterruptedLeavesNothingThatLooksWhole() {
        World world = new World(new Asked(50, 7, 0));
        assertThatThrownBy(() -> world.write(folder.resolve("sources"), folder.resolve("truth"), done -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeftIsNotMixedIn() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".sources.unfinished"));
        Files.writeString(left.resolve("of-another-world.csv"), "a,b");
        new World(new Asked(5, 7, 0)).write(folder.resolve("sources"), folder.resolve("truth"), done -> {});
        assertThat(folder.resolve("sources/of-another-world.csv")).doesNotExist();
        assertThat(left).doesNotExist();
    }

    private void made(String name, Asked asked) {
        Path home = folder.resolve(name);
        new World(asked).write(home.resolve("sources"), home.resolve("truth"), done -> {});
    }

    /** The first bytes of the sha-256 of each file. */
    private Map<String, String> bytes(String name) {
        Path home = folder.resolve(name);
        try (Stream<Path> all = Files.walk(home)) {
            Map<String, String> bytes = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes.put(home.relativize(file).toString().replace('\\', '/'), Digests.start(Files.readAllBytes(file)));
            }
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
