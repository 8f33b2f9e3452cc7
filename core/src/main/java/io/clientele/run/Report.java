package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.segment.Sentences;
import io.clientele.terms.Figure;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code report.json} and the lists beside it. All that may differ between two runs over equal files and settings
 * stands under {@code run}; the rest is equal to the byte.
 */
public final class Report {

    public static final String SCHEMA = "clientele-report/1";

    private final Engine engine;
    private final Answer answer;
    private final PlanSettings plan;
    private final ReportSettings settings;
    private @Nullable List<Doubt> doubts;
    private @Nullable List<Map<String, @Nullable Object>> receipts;
    private final LastReport last;
    private final Changes changes;
    private final Texts texts;
    private final ReportWords words;

    public Report(Engine engine, Answer answer, PlanSettings plan, ReportSettings settings) {
        this.engine = engine;
        this.answer = answer;
        this.plan = plan;
        this.settings = settings;
        this.texts = Texts.of(settings.lang());
        this.words = new ReportWords(texts);
        this.last = new LastReport(engine, answer, plan, texts);
        this.changes = last.changes();
    }

    /** Writes lists and report into a folder, the report last; returns the report's file. */
    public Path write(Path folder) {
        ReportLists.write(engine, folder);
        Path file = folder.resolve("report.json");
        WholeFile.write(file, out -> {
            try (ReportJson json = new ReportJson(out)) {
                write(json);
            }
        });
        try {
            ReportPage.write(
                    folder,
                    Files.readString(file),
                    new PageEvidence(engine, texts).json(answer),
                    PageWords.json(answer, doubts(), rules()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        last.keep();
        return file;
    }

    /** What changed since the last report of the workspace. */
    public Changes changes() {
        return changes;
    }

    public List<Doubt> doubts() {
        if (doubts == null) {
            doubts = findDoubts();
        }
        return doubts;
    }

    private List<Doubt> findDoubts() {
        List<Doubt> found = new ArrayList<>(new ReportDoubts(engine, answer, words).all());
        for (Sentences.Sentence told : answer.told().doubts()) {
            found.add(words.doubt(told.code(), told.values()));
        }
        return found;
    }

    public List<Map<String, @Nullable Object>> receipts() {
        if (receipts == null) {
            List<Receipt> all = new ArrayList<>(answer.receipts());
            all.addAll(new Receipts(engine).withdrawn());
            receipts = new ReportReceipts(engine, words).of(all);
        }
        return receipts;
    }

    private List<String> rules() {
        return engine.rows("report", "select distinct rule from clean.findings order by rule").stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private void write(ReportJson json) {
        json.startObject();
        json.name("schema").value(SCHEMA);
        json.name("asOf").value(answer.asOf().day());
        json.name("zone").value(answer.asOf().zone().getId());
        json.name("currency").value(answer.currency());
        json.name("lang").value(settings.lang());
        json.newLine();
        json.name("figures").startArray();
        answer.figures().forEach(figure -> write(json, figure));
        json.endArray();
        json.newLine();
        json.name("tables");
        new ReportTables(engine, plan.groups()).write(json);
        json.newLine();
        json.name("sentences")
                .value(answer.told().sentences().stream().map(this::sentence).toList());
        json.newLine();
        json.name("doubts").startArray();
        doubts().forEach(doubt -> write(json, doubt));
        json.endArray();
        json.newLine();
        json.name("receipts").value(receipts());
        json.newLine();
        json.name("run").value(run());
        json.endObject();
        json.newLine();
    }

    private static void write(ReportJson json, Figure figure) {
        json.newLine();
        json.startObject();
        json.name("measure").value(figure.measure());
        if (!figure.scope().isDefault()) {
            json.name("scope").value(scope(figure));
        }
        json.name("unit").value(figure.unit());
        json.name("state").value(figure.state().text());
        json.name("value");
        value(json, figure);
        Figure.Range range = figure.interval();
        if (range != null) {
            json.name("low").value(range.low());
            json.name("high").value(range.high());
            json.name("level").value(range.level());
        }
        json.name("n").value(figure.n());
        if (figure.needed() != null) {
            json.name("needed").value(figure.needed());
        }
        if (figure.reason() != null) {
            json.name("reason").value(figure.reason());
        }
        json.name("evidence").value(figure.evidence());
        json.endObject();
    }

    /** A count is a whole number, exact money a string with its decimals, all else a number as computed. */
    private static void value(ReportJson json, Figure figure) {
        BigDecimal value = figure.value();
        if (value == null || (figure.unit().equals("money") && figure.state() == Figure.State.EXACT)) {
            json.value(value);
        } else {
            json.number(value);
        }
    }

    /** Shares in a scope are numbers: {@code {"basis": "net", "share": 0.2}}. */
    private static Map<String, Object> scope(Figure figure) {
        Map<String, Object> scope = new LinkedHashMap<>();
        figure.scope()
                .values()
                .forEach((name, value) ->
                        scope.put(name, value.matches("[0-9]+[.][0-9]+") ? (Object) Double.valueOf(value) : value));
        return scope;
    }

    private static void write(ReportJson json, Doubt doubt) {
        json.newLine();
        json.startObject();
        json.name("code").value(doubt.code());
        json.name("text").value(doubt.text());
        json.name("values").value(doubt.values());
        json.name("hint").value(doubt.hint());
        json.endObject();
    }

    /** What sets the best customers apart, in words. */
    public List<String> sentences() {
        return answer.told().sentences().stream().map(words::sentence).toList();
    }

    private Map<String, @Nullable Object> sentence(Sentences.Sentence told) {
        Map<String, @Nullable Object> sentence = new LinkedHashMap<>();
        sentence.put("code", told.code());
        sentence.put("attribute", told.attribute());
        sentence.put("level", told.level());
        sentence.put("text", words.sentence(told));
        sentence.put("values", told.values());
        sentence.put("evidence", told.evidence());
        return sentence;
    }

    private Map<String, @Nullable Object> run() {
        RunLog log = answer.log();
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("id", log.id());
        run.put("version", settings.version());
        for (Row row :
                engine.rows("run", "select started_at, ended_at from warehouse.runs where run_id = ?", log.id())) {
            run.put("startedAt", row.moment(1) + "Z");
            run.put("endedAt", row.moment(2) + "Z");
        }
        Runtime runtime = Runtime.getRuntime();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("java", Runtime.version().toString());
        machine.put("processors", runtime.availableProcessors());
        machine.put("memoryMegabytes", runtime.maxMemory() >> 20);
        run.put("machine", machine);
        if (!changes.isFirst()) {
            run.put("changes", changes.json());
        }
        run.put("settings", settings());
        run.put("inputs", answer.receipts().stream().map(Report::input).toList());
        run.put("steps", log.steps().stream().map(Report::step).toList());
        return run;
    }

    private Map<String, Object> settings() {
        Map<String, Object> used = new LinkedHashMap<>(settings.given());
        used.put("lang", settings.lang());
        if (plan.currency() != null) {
            used.put("currency", plan.currency());
        }
        used.put("zone", plan.zone().getId());
        used.put("value.rfm.map", plan.groups().name());
        used.put("value.rfm.rule", plan.rfm().published() ? "published" : "product");
        used.put("yes", plan.yes());
        return used;
    }

    private static Map<String, Object> input(Receipt receipt) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("file", receipt.file());
        input.put("table", receipt.table());
        input.put("sha256", receipt.sha256());
        input.put("receipt", receipt.id());
        input.put("receivedAt", receipt.receivedAt().toString());
        return input;
    }

    private static Map<String, Object> step(RunLog.StepDone step) {
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("table", step.table());
        done.put("rows", step.rows());
        done.put("millis", step.millis());
        return done;
    }
}
