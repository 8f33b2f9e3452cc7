package io.clientele.app.cli;

import io.clientele.run.ReportSettings;
import io.clientele.text.Texts;
import java.time.ZoneId;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command a user types; each subcommand is a class of its own. */
@Command(
        name = "clientele",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = "Who your target customers are, what they are worth, and how to reach more like them.",
        subcommands = {
            AnalyzeCommand.class,
            ImportCommand.class,
            RunCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            EvidenceCommand.class,
            ReceiptsCommand.class,
            RowsCommand.class,
            SettingsCommand.class,
            GenerateCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
public final class Clientele implements Runnable {

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            scope = ScopeType.INHERIT,
            description = "Language: en, zh-Hans, zh-Hant, vi; default: ${DEFAULT-VALUE}.")
    private String lang = "en";

    private final Stop stop;
    private final Opening opening;
    private final ZoneId zone;

    /** A command that nobody stops. */
    public Clientele() {
        this(new Stop());
    }

    public Clientele(Stop stop) {
        this(stop, Opening.OWN, ZoneId.systemDefault());
    }

    /** @param zone whose calendar days are of */
    Clientele(Stop stop, Opening opening, ZoneId zone) {
        this.stop = stop;
        this.opening = opening;
        this.zone = zone;
    }

    Opening opening() {
        return opening;
    }

    ZoneId zone() {
        return zone;
    }

    Stop stop() {
        return stop;
    }

    /** @throws io.clientele.terms.InvalidInputException when it is no language we speak */
    Texts texts() {
        return Texts.of(ReportSettings.language(lang));
    }

    @Override
    public void run() {
        throw Usage.refused("app.nothingToDo", "clientele", Map.of());
    }
}
