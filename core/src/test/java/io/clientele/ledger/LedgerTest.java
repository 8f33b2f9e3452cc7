package io.clientele.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people entered and what we promised stays. */
class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedIsThereAfterReopening() {
        try (Ledger ledger = Ledger.open(home)) {
            change(ledger, "rc1", "ten", null);
        }
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.receipts().all()).extracting(WriteReceipt::id).containsExactly("rc1");
            assertThat(ledger.settings().inForce().get("map"))
                    .isEqualTo(new SettingVersion("map", 1, "ten", NOON, "local", "rc1"));
        }
    }

    @Test
    void aChangeAddsAVersionAndTheOlderStay() {
        try (Ledger ledger = Ledger.open(home)) {
            change(ledger, "rc1", "ten", null);
            change(ledger, "rc2", "case", "ten");
            change(ledger, "rc3", null, "case");
            assertThat(ledger.settings().versions("map"))
                    .extracting(SettingVersion::value)
                    .containsExactly("ten", "case", null);
            assertThat(ledger.settings().previous("map")).contains(new Settings.Previous("case"));
            assertThat(ledger.settings().previous("other")).isEmpty();
        }
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        try (Ledger ledger = Ledger.open(home)) {
            assertThatThrownBy(() -> ledger.inTransaction(() -> {
                        ledger.receipts().add(receipt("rc1", "ten", null));
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(ledger.receipts().all()).isEmpty();
            change(ledger, "rc1", "ten", null);
            assertThat(ledger.receipts().all()).hasSize(1);
        }
    }

    @Test
    void aJobIsThereAfterReopeningAsItStoodLast() {
        KeptJob asked = new KeptJob("j1", "run", "{}", "local", "waiting", "", 0, NOON, null, null, "[]", "{}");
        KeptJob runs = new KeptJob("j1", "run", "{}", "local", "running", "a.b", .5, NOON, NOON, null, "[]", "{}");
        try (Ledger ledger = Ledger.open(home)) {
            ledger.jobs().put(asked);
            ledger.jobs()
                    .put(new KeptJob("j0", "run", "{}", "local", "done", "", 1, NOON, NOON, NOON, "[]", "{\"a\":1}"));
            ledger.jobs().put(runs);
        }
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.jobs().all()).extracting(KeptJob::id).containsExactly("j1", "j0");
            assertThat(ledger.jobs().all().get(0)).isEqualTo(runs);
            ledger.jobs().remove("j1");
            assertThat(ledger.jobs().all()).extracting(KeptJob::id).containsExactly("j0");
        }
    }

    @Test
    void anAnswerIsKeptForADay() {
        Requests.Answered answered = new Requests.Answered("k1", "/api/runs", "ab", 202, "{}", NOON);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.requests().keep(answered);
            assertThat(ledger.requests().find("k1", NOON.plusSeconds(86_400))).contains(answered);
            assertThat(ledger.requests().find("k1", NOON.plusSeconds(86_401))).isEmpty();
            assertThat(ledger.requests().find("k2", NOON)).isEmpty();
        }
    }

    @Test
    void aReceiptIsWithdrawnOnce() {
        try (Ledger ledger = Ledger.open(home)) {
            change(ledger, "rc1", "ten", null);
            ledger.receipts().noteWithdrawn("rc1", NOON.plusSeconds(1));
            ledger.receipts().noteWithdrawn("rc1", NOON.plusSeconds(2));
            assertThat(ledger.receipts().all())
                    .extracting(WriteReceipt::withdrawnAt)
                    .containsExactly(NOON.plusSeconds(1));
        }
    }

    @Test
    void theLastMappingOfTheSameColumnsIsFound() {
        List<SavedColumn> first = List.of(new SavedColumn(1, "Ref", "order_key", null, false, null));
        List<SavedColumn> second = List.of(new SavedColumn(1, "Ref", "customer_key", null, false, null));
        try (Ledger ledger = Ledger.open(home)) {
            for (String id : List.of("rc1", "rc2", "rc3")) {
                ledger.receipts().add(receipt(id, null, null));
            }
            ledger.mappings().save("north", "columns", first, "rc1");
            ledger.mappings().save("north", "columns", first, "rc2");
            ledger.mappings().save("south", "columns", second, "rc3");
            assertThat(ledger.mappings().find("north", "columns")).isEqualTo(first);
            assertThat(ledger.mappings().find(null, "columns")).isEqualTo(second);
            assertThat(ledger.mappings().find("west", "columns")).isEmpty();
            assertThat(ledger.mappings().find(null, "others")).isEmpty();
        }
    }

    @Test
    void aLedgerOfANewerVersionIsRefusedInWords() {
        try (Session session = Session.open(home.resolve("ledger.sqlite"))) {
            session.run("create table schema_versions (version integer not null primary key)");
            session.run("insert into schema_versions values (99)");
        }
        assertThatThrownBy(() -> Ledger.open(home))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("newer Clientele");
    }

    @Test
    void aFileThatIsNoLedgerIsRefusedInWords() throws Exception {
        Files.writeString(home.resolve("ledger.sqlite"), "this is no database, it is a letter to the shop".repeat(40));
        assertThatThrownBy(() -> Ledger.open(home))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ledger.sqlite");
    }

    private static void change(Ledger ledger, String id, @Nullable String to, @Nullable String from) {
        ledger.inTransaction(() -> {
            ledger.receipts().add(receipt(id, to, from));
            ledger.settings().add("map", to, id);
        });
    }

    private static WriteReceipt receipt(String id, @Nullable String to, @Nullable String from) {
        return new WriteReceipt(
                id, WriteReceipt.Kind.SETTING, "local", NOON, "map", null, null, from, to, "settings set map", null);
    }
}
