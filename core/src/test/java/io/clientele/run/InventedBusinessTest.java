package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.demo.Size;
import io.clientele.demo.Story;
import io.clientele.terms.CancelledException;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of invented people is like any other, and says what it is. */
class InventedBusinessTest {

    private static final Story STORY = new Story(Size.TINY, 3);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameIsToldWhateverTheCalendarSays() {
        List<List<String>> told = new ArrayList<>();
        for (String day : List.of("2025-01-15", "2027-03-01")) {
            Clock clock = Clock.fixed(Instant.parse(day + "T08:00:00Z"), ZoneOffset.UTC);
            try (Workspace workspace = Workspace.open(folder.resolve(day), EngineSettings.defaults())) {
                Answer answer = new InventedBusiness(workspace, STORY, clock, Progress.NONE)
                        .fill(folder.resolve(day + " files"));
                assertThat(answer.asOf().day()).isEqualTo(Story.TODAY);
                List<String> lines = new ArrayList<>();
                answer.figures()
                        .forEach(figure -> lines.add(figure.measure() + " " + figure.scope() + " " + figure.value()));
                workspace
                        .engine()
                        .rows("test", "select rule || ' ' || count(*) from clean.findings group by rule order by rule")
                        .forEach(row -> lines.add(String.valueOf(row.text(1))));
                told.add(lines);
            }
        }
        assertThat(told.get(0)).hasSizeGreaterThan(20).isEqualTo(told.get(1));
    }

    @Test
    void whatTheFilesAreMadeFromIsNotKept() throws Exception {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            new InventedBusiness(workspace, STORY, Clock.systemUTC(), Progress.NONE).invent(folder.resolve("files"));
            try (var files = Files.list(folder.resolve("files"))) {
                assertThat(files.map(file -> String.valueOf(file.getFileName())))
                        .containsExactly("sources");
            }
            // Noted, but nothing came in: nothing is shown that could be invented.
            assertThat(Invented.of(workspace.engine())).isEmpty();
        }
    }

    @Test
    void itIsStoppedWhilePeopleAreDrawn() {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            InventedBusiness business = new InventedBusiness(workspace, STORY, Clock.systemUTC(), new Progress() {
                @Override
                public void begins(Stage stage) {
                    workspace.engine().cancel();
                }
            });
            Path files = folder.resolve("files");
            assertThatThrownBy(() -> business.fill(files)).isInstanceOf(CancelledException.class);
            assertThat(files.resolve("sources")).doesNotExist();
            business.takeBack();
            try (SettingsBook book = SettingsBook.open(workspace, Clock.systemUTC())) {
                assertThat(book.versions(SettingCatalogue.TODAY)).isEmpty();
            }
        }
    }

    @Test
    void theMarkStandsAsLongAsOneOfItsFilesCounts() {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            InventedBusiness business = new InventedBusiness(workspace, STORY, Clock.systemUTC(), Progress.NONE);
            business.take(business.invent(folder.resolve("files")));
            Undo undo = new Undo(workspace, Clock.systemUTC());
            List<Receipt> receipts = new Receipts(workspace.engine()).believed();
            assertThat(receipts).hasSizeGreaterThan(10);
            for (Receipt receipt : receipts) {
                assertThat(Invented.of(workspace.engine())).isPresent();
                undo.withdraw(receipt.id());
            }
            assertThat(Invented.of(workspace.engine())).isEmpty();
        }
    }

    @Test
    void filesOfOnesOwnAreNotMixedWithInventedOnes() throws Exception {
        Path own = Files.writeString(folder.resolve("own.csv"), "order,date,customer,amount\n1,2024-05-29,K-9,10\n");
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            InventedBusiness.refuseBesideOthers(workspace.engine());
            new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).take(List.of(own));
            assertThatThrownBy(() -> InventedBusiness.refuseBesideOthers(workspace.engine()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aMarkSaysWhichWorldItIs() {
        assertThat(Invented.of(STORY).json())
                .isEqualTo(Map.of("size", "tiny", "people", 2_000L, "seed", 3L, "edition", Story.EDITION));
        assertThat(Invented.of(STORY).is(new Story(Size.TINY, 4))).isFalse();
    }
}
