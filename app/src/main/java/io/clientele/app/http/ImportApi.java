package io.clientele.app.http;

import io.clientele.collect.ColumnWord;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.collect.file.PassedOver;
import io.clientele.run.Look;
import io.clientele.run.PlanSettings;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A file comes in: sent, looked at, its columns settled, taken in with a receipt. */
@RestController
class ImportApi {

    private static final int MOST_WORDS = 2_000;

    private final Desk desk;
    private final Uploads uploads;

    ImportApi(Desk desk) {
        this.desk = desk;
        this.uploads = new Uploads(desk.workspace(), desk.jobs().needed("upload"));
        desk.jobs().kind("import", new Taking());
    }

    /** What a column can mean, in the order to choose from. */
    @GetMapping("/api/data/meanings")
    @Tells(value = ImportTold.MeaningWord.class, many = true)
    List<Map<String, String>> meanings(HttpServletRequest request) {
        Texts texts = Texts.of(Answers.lang(request));
        List<Map<String, String>> told = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            told.add(Map.of("word", meaning.word(), "text", texts.name("field", meaning.word())));
        }
        return told;
    }

    /** Takes a file. It is the body, as it is: nothing of it is held in memory. */
    @PostMapping("/api/data/uploads")
    @Tells(
            value = ImportTold.Uploaded.class,
            status = 201,
            refuses = {"app.uploadName", "app.tooManyUploads", "app.emptyUpload", "app.uploadCut"})
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> upload(@RequestParam String name, HttpServletRequest request) throws IOException {
        Uploads.Upload upload = uploads.take(name, request.getInputStream(), request.getContentLengthLong());
        return Map.of("id", upload.id(), "name", upload.name(), "bytes", upload.bytes());
    }

    /** Removes a file that was sent. */
    @DeleteMapping("/api/data/uploads/{id}")
    @Tells(value = Void.class, status = 204, refuses = "app.noUpload")
    ResponseEntity<Void> remove(@PathVariable String id) {
        uploads.remove(uploads.of(id));
        return ResponseEntity.noContent().build();
    }

    /** Reads a file without keeping anything of it. */
    @PostMapping("/api/data/uploads/{id}/look")
    @Tells(value = WorkspaceTold.Accepted.class, status = 202, refuses = "app.noUpload")
    ResponseEntity<Map<String, String>> look(@PathVariable String id) {
        Uploads.Upload upload = uploads.of(id);
        Job job = desk.jobs()
                .ask(new JobAsked("look", Map.of("upload", id, "file", upload.name()), null), (session, progress) -> {
                    Found found = Inputs.find(List.of(upload.file()));
                    Look look = new Look(desk.workspace(), desk.settings(), desk.clock());
                    uploads.looked(upload, look.tables(found, progress), found.passedOver());
                });
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", job.id()));
    }

    /** What the columns of a file are taken for. */
    @GetMapping("/api/data/uploads/{id}")
    @Tells(
            value = ImportTold.LookedAt.class,
            refuses = {"app.noUpload", "app.notLooked"})
    Map<String, @Nullable Object> looked(@PathVariable String id, HttpServletRequest request) {
        Uploads.Upload upload = uploads.of(id);
        List<Look.Table> tables = upload.tables();
        if (tables == null) {
            throw new InvalidInputException(Problem.of("app.notLooked", "upload", "The file was not looked at yet."));
        }
        Texts texts = Texts.of(Answers.lang(request));
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", upload.id());
        told.put("name", upload.name());
        told.put("bytes", upload.bytes());
        told.put("tables", tables.stream().map(table -> told(table, texts)).toList());
        told.put("passedOver", passedOver(upload.passedOver(), texts));
        return told;
    }

    private static Map<String, @Nullable Object> told(Look.Table table, Texts texts) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("table", table.name());
        told.put("encoding", table.encoding());
        told.put("rows", table.rows());
        told.put(
                "columns",
                table.columns().stream().map(column -> column.told(texts)).toList());
        return told;
    }

    private static List<Map<String, String>> passedOver(List<PassedOver> files, Texts texts) {
        return files.stream().map(file -> Look.passedOver(file, texts)).toList();
    }

    /** Takes an upload in and computes what is shown; the file that was sent goes when it is in. */
    @PostMapping("/api/data/imports")
    @Tells(
            value = WorkspaceTold.Accepted.class,
            status = 202,
            refuses = {"app.noUpload", "app.limit"})
    ResponseEntity<Map<String, String>> take(@RequestBody Wanted wanted, HttpServletRequest request) {
        Uploads.Upload upload = uploads.of(String.valueOf(wanted.upload()));
        List<Said> said = wanted.mapping() == null ? List.of() : wanted.mapping();
        words(said);
        Map<String, String> which = Map.of("upload", upload.id(), "file", upload.name(), "lang", Answers.lang(request));
        Job job = desk.jobs()
                .ask(new JobAsked("import", which, JsonMapper.shared().writeValueAsString(said)));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", job.id()));
    }

    /** Work that takes an upload in, as long as that and what was said of its columns are there. */
    private final class Taking implements Jobs.Kind {
        @Override
        public BiConsumer<Engine, Job> work(JobAsked asked) {
            Uploads.Upload upload = uploads.of(asked.arguments().getOrDefault("upload", ""));
            Map<String, ColumnWord> words = words(List.of(JsonMapper.shared().readValue(asked.sent(), Said[].class)));
            Texts texts = Texts.of(asked.arguments().getOrDefault("lang", "en"));
            return (session, job) -> taken(upload, words, texts, session, job);
        }

        @Override
        public boolean isThere(JobAsked asked) {
            return asked.sent() != null && uploads.has(asked.arguments().getOrDefault("upload", ""));
        }
    }

    private void taken(
            Uploads.Upload upload, Map<String, ColumnWord> words, Texts texts, Engine session, Job progress) {
        Set<String> before = new TreeSet<>();
        new Receipts(session).all().forEach(receipt -> before.add(receipt.id()));
        PlanSettings settings = desk.inForce().with(words);
        List<PassedOver> passedOver = new ArrayList<>();
        desk.compute(progress, plan -> passedOver.addAll(plan.take(List.of(upload.file()))), settings);
        List<String> receipts = new Receipts(session)
                .all().stream()
                        .map(Receipt::id)
                        .filter(id -> !before.contains(id))
                        .toList();
        uploads.remove(upload);
        progress.told(Map.of("receipts", receipts, "passedOver", passedOver(passedOver, texts)));
    }

    private static Map<String, ColumnWord> words(List<Said> said) {
        if (said.size() > MOST_WORDS) {
            throw new InvalidInputException(new Problem(
                    "app.limit",
                    "mapping",
                    Map.of("most", String.valueOf(MOST_WORDS)),
                    "Ask for 1 to " + MOST_WORDS + " rows at a time."));
        }
        Map<String, ColumnWord> words = new TreeMap<>();
        said.forEach(one -> {
            Map.Entry<String, ColumnWord> word = Look.said(one.table(), one.header(), one.word());
            words.put(word.getKey(), word.getValue());
        });
        return words;
    }

    /** @param mapping what the user says of columns; the others stay as they were guessed */
    record Wanted(@Nullable String upload, @Nullable List<Said> mapping) {}

    /** @param word a meaning, how its days are read, or both */
    record Said(String table, String column, String header, String word) {}
}
