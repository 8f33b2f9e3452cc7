package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are versions, each with a receipt that says what takes it back. */
class SettingsBookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Workspace workspace;
    private Books books;

    @BeforeEach
    void open() {
        workspace = Workspace.open(home, EngineSettings.defaults());
        books = Books.open(workspace, CLOCK);
    }

    @AfterEach
    void close() {
        books.close();
        workspace.close();
    }

    @Test
    void withoutAChoiceTheDefaultHolds() {
        SettingsBook settings = books.settings();
        assertThat(settings.value(SettingCatalogue.GROUPS)).isEqualTo("ten");
        assertThat(settings.currency()).isNull();
        assertThat(settings.version(SettingCatalogue.GROUPS)).isEmpty();
    }

    @Test
    void aChangeGivesAReceiptWithWhoWhenFromToAndInverse() {
        change("value.rfm.map", "case");
        change("value.rfm.map", "ten");
        assertThat(books.receipts())
                .extracting(
                        WriteReceipt::actor,
                        WriteReceipt::writtenAt,
                        WriteReceipt::subject,
                        WriteReceipt::before,
                        WriteReceipt::after,
                        WriteReceipt::inverse)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "local",
                                CLOCK.instant(),
                                "value.rfm.map",
                                null,
                                "case",
                                "settings set value.rfm.map default"),
                        org.assertj.core.groups.Tuple.tuple(
                                "local",
                                CLOCK.instant(),
                                "value.rfm.map",
                                "case",
                                "ten",
                                "settings set value.rfm.map case"));
    }

    @Test
    void aValueThatIsInForceAlreadyIsNoChange() {
        change("value.rfm.map", "ten");
        change("currency", "eur");
        change("currency", "EUR");
        assertThat(books.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.after()).isEqualTo("EUR"));
    }

    @Test
    void undoTakesTheLastChangeBackAndDoneAgainBringsItBack() {
        change("currency", "EUR");
        change("currency", "USD");
        SettingsBook settings = books.settings();
        settings.undo(SettingCatalogue.CURRENCY, Actor.LOCAL);
        assertThat(settings.currency()).isEqualTo("EUR");
        settings.undo(SettingCatalogue.CURRENCY, Actor.LOCAL);
        assertThat(settings.currency()).isEqualTo("USD");
    }

    @Test
    void undoOfTheFirstChangeGoesBackToTheDefault() {
        change("currency", "EUR");
        books.settings().undo(SettingCatalogue.CURRENCY, Actor.LOCAL);
        assertThat(books.settings().currency()).isNull();
    }

    @Test
    void whatWasNeverChangedCannotBeUndone() {
        assertThatThrownBy(() -> books.settings().undo(SettingCatalogue.RULE, Actor.LOCAL))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nothing to undo");
    }

    @Test
    void anUnknownKeyIsRefusedWithAMaybeAndNothingIsChanged() {
        assertThatThrownBy(() -> books.settings()
                        .change(
                                Map.of("currency", "EUR", "value.rfm.rul", "product", "value.rfm.map", "x"),
                                Actor.LOCAL))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("value.rfm.rul: There is no such setting. Maybe value.rfm.rule?")
                .hasMessageContaining("value.rfm.map=x: It is one of: ten, case, or default.");
        assertThat(books.settings().currency()).isNull();
    }

    private void change(String key, String value) {
        books.settings().change(Map.of(key, value), Actor.LOCAL);
    }
}
