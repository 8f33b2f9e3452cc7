package io.clientele.app.cli;

import io.clientele.collect.ColumnWord;
import io.clientele.collect.MappingFile;
import io.clientele.run.Books;
import io.clientele.run.PlanSettings;
import io.clientele.run.ReportSettings;
import io.clientele.run.SettingCatalogue;
import io.clientele.run.SettingsBook;
import io.clientele.terms.Actor;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an analysis can be told: the same words for analyze, import and run. */
final class PlanOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day asked about; default: that of the setting today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--source", paramLabel = "NAME", description = "Name of the source the files come from.")
    private @Nullable String source;

    @Option(
            names = "--mapping",
            paramLabel = "FILE|COLUMN=MEANING",
            description = "What a column means, e.g. 'Order no=order_key', or a file of such lines. Repeatable.")
    private List<String> mapping = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting, e.g. value.rfm.map=case; kept in the workspace. Repeatable.")
    private Map<String, String> settings = new HashMap<>();

    private Map<String, ColumnWord> said = Map.of();

    @Option(names = "--yes", description = "Take every guess and write a finding for each.")
    private boolean yes;

    ReportSettings report(String lang) {
        Map<String, String> given = new TreeMap<>(settings);
        if (asOf != null) {
            given.put("asOf", asOf.toString());
        }
        if (source != null) {
            given.put("source", source);
        }
        said.forEach((column, word) -> given.put("mapping " + column, word.text()));
        return new ReportSettings(lang, Version.number(), given);
    }

    /** Refuses what is said wrongly before anything is opened. */
    void check() {
        SettingCatalogue.read(settings);
        said = MappingFile.read(mapping);
    }

    /** Keeps the settings that are given, then takes all that the workspace has. */
    PlanSettings plan(Workspace workspace, Clock clock, ZoneId zone) {
        try (Books books = Books.open(workspace, clock)) {
            SettingsBook kept = books.settings();
            kept.change(settings, Actor.LOCAL);
            return new PlanSettings(
                    kept.zone(zone),
                    asOf,
                    source,
                    kept.currency(),
                    said,
                    kept.rfm(),
                    kept.groups(),
                    yes,
                    kept.today(),
                    kept.rateDays());
        }
    }
}
