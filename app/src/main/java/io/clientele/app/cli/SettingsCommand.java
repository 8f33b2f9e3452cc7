package io.clientele.app.cli;

import io.clientele.ledger.SettingVersion;
import io.clientele.run.Books;
import io.clientele.run.Setting;
import io.clientele.run.SettingCatalogue;
import io.clientele.run.SettingsBook;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists, reads and changes the settings of a workspace. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "List, read and change the settings of a workspace.")
public final class SettingsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Override
    public void run() {
        throw Usage.refused("app.settingsVerb", "settings", Map.of());
    }

    @Command(mixinStandardHelpOptions = true, description = "All settings: value, default, since when.")
    int list(@Mixin HomeOption home) {
        return with(home, settings -> SettingCatalogue.all().forEach(setting -> print(setting, settings)));
    }

    @Command(mixinStandardHelpOptions = true, description = "One setting: value, default, since when.")
    int get(@Parameters(paramLabel = "KEY") String key, @Mixin HomeOption home) {
        Setting setting = SettingCatalogue.named(key);
        return with(home, settings -> print(setting, settings));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Give a setting another value; the next run uses it. VALUE default goes back to the default.")
    int set(
            @Parameters(paramLabel = "KEY") String key,
            @Parameters(paramLabel = "VALUE", arity = "0..1") @Nullable String value,
            @Option(names = "--undo", description = "Take the last change back.") boolean undo,
            @Mixin HomeOption home) {
        Setting setting = SettingCatalogue.named(key);
        if (undo == (value != null)) {
            throw new InvalidInputException(
                    Problem.of("app.settings", key, "Give a VALUE, or --undo to take the last change back."));
        }
        return with(home, settings -> {
            if (value == null) {
                settings.undo(setting, Actor.LOCAL);
            } else {
                settings.change(Map.of(key, value), Actor.LOCAL);
            }
            print(setting, settings);
            say("settings.undo", "key", key);
        });
    }

    private int with(HomeOption home, Consumer<SettingsBook> work) {
        try (Workspace workspace = home.open();
                Books books = Books.open(workspace, Clock.systemUTC())) {
            work.accept(books.settings());
        }
        out().flush();
        return 0;
    }

    private void print(Setting setting, SettingsBook settings) {
        Texts texts = clientele.texts();
        String value = settings.value(setting);
        out().println(setting.key() + " = " + (value == null ? SettingCatalogue.STANDARD : value));
        say("settings.default", "value", plain(setting.standard(texts)));
        say(
                "settings.since",
                "since",
                settings.version(setting).map(this::since).orElseGet(() -> texts.say("settings.start")));
        say("settings.values", "values", plain(setting.values(texts)));
        out().println("  " + plain(setting.meaning(texts)));
    }

    private String since(SettingVersion version) {
        Instant at = version.since().truncatedTo(ChronoUnit.SECONDS);
        return clientele.texts().say("settings.changed", Map.of("at", at.toString(), "actor", version.actor()));
    }

    private void say(String key, String name, String value) {
        out().println(clientele.texts().say(key, Map.of(name, value)));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }
}
