package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.rules.Rule;
import io.clientele.segment.Sentences;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        // Some of the customers are no news beside all of them.
        this.changes = answer.only() == null ? last.changes() : Changes.NONE;
    }

    /** Writes lists and report into a folder, the report last; returns the report's file. */
    public Path write(Path folder) {
        Path file = folder.resolve("report.json");
        try (Beside<String> evidence = evidence()) {
            ReportLists.write(engine, folder);
            WholeFile.write(file, out -> {
                try (ReportJson json = new ReportJson(out)) {
                    write(json);
                }
            });
            ReportPage.write(folder, Files.readString(file), evidence.get(), PageWords.json(answer, doubts(), rules()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (answer.only() == null) {
            last.keep();
        }
        return file;
    }

    /** Looked up while the rest is written; a view of some of the customers is known to its own session only. */
    private Beside<String> evidence() {
        return answer.only() == null
                ? Beside.begin(engine, session -> new PageEvidence(session, texts).json(answer))
                : Beside.of(new PageEvidence(engine, texts).json(answer));
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
        Rule only = answer.only();
        if (only != null) {
            json.name("only").value(new RulesPage(texts).said(only));
        }
        json.newLine();
        json.name("figures");
        ReportFigures.write(answer.figures(), json);
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
        json.name("run").value(new ReportRun(engine, answer, plan, settings, changes).json());
        json.endObject();
        json.newLine();
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
}
