package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.ledger.SegmentVersion;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments are kept as versions; nothing is overwritten, and each change can be taken back. */
class SegmentsBookTest {

    private static final String GERMANS = "{\"rule\":{\"one_of\":\"country\",\"values\":[\"Germany\"]}}";
    private static final String OFTEN = "{\"rule\":{\"did\":{\"kind\":\"purchase\"},\"times\":{\"at_least\":2}}}";

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace;
    private SegmentsBook book;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder, EngineSettings.defaults());
        book = SegmentsBook.open(workspace, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        book.close();
        workspace.close();
    }

    @Test
    void aChangeAddsAVersionAndLeavesTheOlderOne() {
        SegmentVersion first = book.create(wish("Germans", GERMANS), Actor.LOCAL);
        SegmentVersion second = book.change(first.id(), 1, wish("Those who return", OFTEN), Actor.LOCAL);
        assertThat(second.version()).isEqualTo(2);
        assertThat(book.versions(first.id()))
                .extracting(SegmentVersion::name)
                .containsExactly("Germans", "Those who return");
        assertThat(book.one(first.id()).rule()).isEqualTo(wish("x", OFTEN).rule());
        assertThat(book.one(first.id()).nextReview()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void anOlderVersionThanTheOneInForceOverwritesNothing() {
        SegmentVersion first = book.create(wish("Germans", GERMANS), Actor.LOCAL);
        book.change(first.id(), 1, wish("Germans", OFTEN), Actor.LOCAL);
        assertRefused("run.segmentChanged", () -> book.change(first.id(), 1, wish("Germans", GERMANS), Actor.LOCAL));
        assertRefused("run.segmentChanged", () -> book.retire(first.id(), 1, Actor.LOCAL));
        assertThat(book.versions(first.id())).hasSize(2);
    }

    @Test
    void eachChangeGivesAReceiptAndCanBeTakenBackAndBroughtBack() {
        SegmentVersion first = book.create(wish("Germans", GERMANS), Actor.LOCAL);
        book.change(first.id(), 1, wish("Germans", OFTEN), Actor.LOCAL);
        assertThat(book.undo(first.id(), 2, Actor.LOCAL).rule()).isEqualTo(first.rule());
        assertThat(book.undo(first.id(), 3, Actor.LOCAL).rule()).isNotEqualTo(first.rule());
        book.retire(first.id(), 4, Actor.LOCAL);
        assertThat(book.inUse()).isEmpty();
        assertThat(book.undo(first.id(), 5, Actor.LOCAL).retired()).isFalse();
        assertThat(book.inUse()).hasSize(1);
        try (Books books = Books.open(workspace, Clock.systemUTC())) {
            List<WriteReceipt> receipts = books.receipts();
            assertThat(receipts).hasSize(6).allMatch(receipt -> receipt.kind() == WriteReceipt.Kind.SEGMENT);
            assertThat(receipts).extracting(WriteReceipt::after).containsExactly("1", "2", "3", "4", "5", "6");
            assertThat(receipts.get(1).inverse()).contains(first.id()).contains("undo?version=2");
        }
    }

    @Test
    void takingBackTheFirstVersionPutsItOutOfUseAndAgainBringsItBack() {
        SegmentVersion first = book.create(wish("Germans", GERMANS), Actor.LOCAL);
        assertThat(book.undo(first.id(), 1, Actor.LOCAL).retired()).isTrue();
        assertThat(book.undo(first.id(), 2, Actor.LOCAL).retired()).isFalse();
    }

    @Test
    void aSecondOfTheSameNameIsAnother() {
        SegmentVersion one = book.create(wish("Germans", GERMANS), Actor.LOCAL);
        SegmentVersion other = book.create(wish("Germans", OFTEN), Actor.LOCAL);
        assertThat(one.id()).matches("s[a-z2-7]{25}").isNotEqualTo(other.id());
        assertThat(book.inUse()).extracting(SegmentVersion::id).containsExactly(one.id(), other.id());
    }

    @Test
    void whatIsNoSegmentIsRefusedAllAtOnce() {
        assertThatThrownBy(() -> wish(" ", "{\"rule\":{\"sings\":\"well\"}}"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code())
                                .contains("run.noName")
                                .hasSizeGreaterThan(1));
        assertRefused("run.noSegment", () -> book.one("s" + "a".repeat(25)));
        assertRefused("run.tooLong", () -> wish("x".repeat(201), OFTEN));
    }

    private static SegmentWish wish(String name, String rule) {
        return new SegmentWish(name, rule, "Lan", "", LocalDate.of(2026, 7, 1));
    }

    private static void assertRefused(String code, Runnable refused) {
        assertThatThrownBy(refused::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.problems().get(0).code()).isEqualTo(code));
    }
}
