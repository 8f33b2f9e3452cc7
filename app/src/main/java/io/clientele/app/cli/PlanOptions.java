package io.clientele.app.cli;

import io.clientele.run.PlanSettings;
import io.clientele.run.ReportSettings;
import io.clientele.segment.GroupMap;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.value.RfmSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an analysis can be told: the same words for analyze, import and run. */
final class PlanOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day asked about; default: the last day with an order.")
    private @Nullable LocalDate asOf;

    @Option(names = "--source", paramLabel = "NAME", description = "Name of the source the files come from.")
    private @Nullable String source;

    @Option(
            names = "--mapping",
            paramLabel = "COLUMN=MEANING",
            description = "What a column means, e.g. 'Order no=order_key'. Repeatable.")
    private List<String> mapping = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting, e.g. value.rfm.map=case. Repeatable.")
    private Map<String, String> settings = new HashMap<>();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Language of the report: en, zh-Hans, zh-Hant, vi; default: ${DEFAULT-VALUE}.")
    private String lang = "en";

    @Option(names = "--yes", description = "Take every guess and write a finding for each.")
    private boolean yes;

    ReportSettings report() {
        Map<String, String> given = new TreeMap<>(settings);
        if (asOf != null) {
            given.put("asOf", asOf.toString());
        }
        if (source != null) {
            given.put("source", source);
        }
        mapping.forEach(line -> given.put("mapping " + line.substring(0, Math.max(0, line.lastIndexOf('='))), line));
        return new ReportSettings(lang, Version.number(), given);
    }

    PlanSettings plan() {
        return new PlanSettings(
                ZoneId.systemDefault(),
                asOf,
                source,
                settings.get("currency"),
                said(),
                RfmSettings.of(settings.getOrDefault("value.rfm.rule", "product")),
                GroupMap.of(settings.getOrDefault("value.rfm.map", "ten")),
                yes);
    }

    private Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        for (String line : mapping) {
            int equals = line.lastIndexOf('=');
            if (equals < 1) {
                throw new InvalidInputException(Problem.of(
                        "app.mapping",
                        "--mapping " + line,
                        "Write COLUMN=MEANING, e.g. 'Order no=order_key', or how a column is read, e.g."
                                + " 'orders.csv:order_date=day/month'."));
            }
            said.put(
                    line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    line.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
        }
        return said;
    }
}
