package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.ledger.ViewVersion;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to look at a page that somebody gave a name. */
class ViewsBookTest {

    private static final Actor ANN = new Actor("Ann");

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace;
    private ViewsBook book;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder, EngineSettings.defaults().withThreads(1));
        book = ViewsBook.open(workspace, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        book.close();
        workspace.close();
    }

    @Test
    void aViewIsSavedRenamedAndDeletedAndEachCanBeTakenBack() {
        ViewVersion first = book.create(wish("Best", false), ANN);
        assertThat(first.id()).matches("v[a-z2-7]{25}");
        ViewVersion renamed = book.change(first.id(), 1, wish("The best", false), ANN);
        assertThat(names()).containsExactly("The best");
        book.undo(first.id(), renamed.version(), ANN);
        assertThat(names()).containsExactly("Best");
        book.retire(first.id(), 3, ANN);
        assertThat(names()).isEmpty();
        book.undo(first.id(), 4, ANN);
        assertThat(names()).containsExactly("Best");
        assertThat(book.versions(first.id())).hasSize(5);
    }

    @Test
    void undoneTwiceTheChangeIsBack() {
        ViewVersion first = book.create(wish("Best", false), ANN);
        book.undo(first.id(), 1, ANN);
        assertThat(names()).isEmpty();
        refused("run.changedMeanwhile", () -> book.undo(first.id(), 1, ANN));
        book.undo(first.id(), 2, ANN);
        assertThat(names()).containsExactly("Best");
    }

    @Test
    void oneViewAtMostOpensThePage() {
        ViewVersion one = book.create(wish("One", true), ANN);
        ViewVersion other = book.create(wish("Other", true), ANN);
        assertThat(book.inUse("customers"))
                .extracting(view -> view.name() + " " + view.opens())
                .containsExactlyInAnyOrder("One false", "Other true");
        book.retire(other.id(), 1, ANN);
        book.change(one.id(), 2, wish("One", true), ANN);
        book.undo(other.id(), 2, ANN);
        assertThat(book.inUse("customers")).filteredOn(ViewVersion::opens).hasSize(1);
    }

    @Test
    void twoViewsOfOneNameAreRefusedAndAChangeThatWasNotSeenIsNotOverwritten() {
        ViewVersion one = book.create(wish("One", false), ANN);
        refused("run.viewThere", () -> book.create(wish(" one ", false), ANN));
        book.change(one.id(), 1, wish("First", false), ANN);
        refused("run.changedMeanwhile", () -> book.change(one.id(), 1, wish("Second", false), ANN));
        refused("run.changedMeanwhile", () -> book.retire(one.id(), 1, ANN));
        refused("run.noView", () -> book.retire("vnone", 1, ANN));
        refused("run.noView", () -> book.used("vnone"));
        // A new one of the old name is another.
        assertThat(book.create(wish("One", false), ANN).id()).isNotEqualTo(one.id());
    }

    @Test
    void itsLastUseIsNoted() {
        ViewVersion one = book.create(wish("One", false), ANN);
        assertThat(book.inUse("customers").get(0).used()).isNull();
        book.used(one.id());
        assertThat(book.inUse("customers").get(0).used()).isNotNull();
        assertThat(book.inUse("customers").get(0).version()).isEqualTo(1);
    }

    @Test
    void aRuleIsKeptInItsOneFormAndWhatIsNoneIsRefused() {
        assertThat(new ViewWish("customers", "x", "", "", "", "{ \"rule\" : {\"known\":  \"city\"} }", "", false)
                        .rule())
                .isEqualTo("{\"rule\":{\"known\":\"city\"}}");
        refused("rules.noVerb", () -> new ViewWish("customers", "x", "", "", "", "{\"rule\": {}}", "", false));
        refused("run.noViews", () -> new ViewWish("value", "x", "", "", "", "", "", false));
        refused("run.noViewName", () -> new ViewWish("customers", " ", "", "", "", "", "", false));
        refused("run.tooLong", () -> new ViewWish("customers", "x".repeat(4_000), "", "", "", "", "", false));
        refused("run.hiddenCharacter", () -> new ViewWish("customers", "a\u202Eb", "", "", "", "", "", false));
    }

    private List<String> names() {
        return book.inUse("customers").stream().map(ViewVersion::name).toList();
    }

    private static ViewWish wish(String name, boolean opens) {
        return new ViewWish("customers", name, "full_name,net", "-net", "", "", "Ann", opens);
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo(code));
    }
}
