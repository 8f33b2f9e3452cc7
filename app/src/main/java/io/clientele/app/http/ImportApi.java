package io.clientele.app.http;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.collect.file.PassedOver;
import io.clientele.collect.file.ReadAs;
import io.clientele.ledger.SourceVersion;
import io.clientele.run.Checked;
import io.clientele.run.CheckedJson;
import io.clientele.run.Look;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.SourceWish;
import io.clientele.run.SourcesBook;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private final Desk desk;
    private final Uploads uploads;

    ImportApi(Desk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
        desk.jobs().kind("import", new Taking());
    }

    /** What a column can mean, in the order to choose from, and whether that is a date, a number or text. */
    @GetMapping("/api/data/meanings")
    @Tells(value = ImportTold.MeaningWord.class, many = true)
    List<Map<String, String>> meanings(HttpServletRequest request) {
        Texts texts = Texts.of(Answers.lang(request));
        List<Map<String, String>> told = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            told.add(Map.of(
                    "word",
                    meaning.word(),
                    "text",
                    texts.name("field", meaning.word()),
                    "content",
                    meaning.content().name().toLowerCase(Locale.ROOT)));
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

    /** Reads a file as it is said to be written, without keeping anything of it. */
    @PostMapping("/api/data/uploads/{id}/look")
    @Tells(
            value = WorkspaceTold.Accepted.class,
            status = 202,
            refuses = {"app.noUpload"})
    ResponseEntity<Map<String, String>> look(
            @PathVariable String id, @RequestBody(required = false) @Nullable Said said) {
        Uploads.Upload upload = uploads.of(id);
        Said how = said == null ? Said.NOTHING : said;
        Map<String, ReadAs> readAs = how.readAs();
        Job job = desk.jobs().ask(how.asked("look", upload, Map.of()), (session, progress) -> {
            Found found = Inputs.find(List.of(upload.file()), readAs);
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
        told.put("tables", tables.stream().map(table -> table.told(texts)).toList());
        told.put("passedOver", passedOver(upload.passedOver(), texts));
        return told;
    }

    private static List<Map<String, String>> passedOver(List<PassedOver> files, Texts texts) {
        return files.stream().map(file -> Look.passedOver(file, texts)).toList();
    }

    /** Does what an import would and takes it back, so that it can be told before. */
    @PostMapping("/api/data/uploads/{id}/check")
    @Tells(
            value = WorkspaceTold.Accepted.class,
            status = 202,
            refuses = {"app.noUpload"})
    ResponseEntity<Map<String, String>> check(@PathVariable String id, @RequestBody Said said) {
        Uploads.Upload upload = uploads.of(id);
        PlanSettings settings = desk.computing().inForce().with(said.words());
        Map<String, ReadAs> readAs = said.readAs();
        Job job = desk.jobs().ask(said.asked("check", upload, Map.of()), (session, progress) -> {
            Plan plan = new Plan(desk.workspace(), settings, desk.clock(), progress);
            uploads.checked(upload, plan.check(Inputs.find(List.of(upload.file()), readAs)));
        });
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", job.id()));
    }

    /** What an import would do. */
    @GetMapping("/api/data/uploads/{id}/check")
    @Tells(
            value = ImportTold.CheckedTold.class,
            refuses = {"app.noUpload", "app.notChecked"})
    Map<String, @Nullable Object> checked(@PathVariable String id, HttpServletRequest request) {
        Checked checked = uploads.of(id).checked();
        if (checked == null) {
            throw new InvalidInputException(Problem.of("app.notChecked", "upload", "The file was not checked yet."));
        }
        Map<String, SourceVersion> sources = desk.books().sources(SourcesBook::inForce);
        Map<String, @Nullable Object> told = new CheckedJson(Texts.of(Answers.lang(request)), sources).of(checked);
        told.put("received", checked.received());
        return told;
    }

    /** Takes an upload in and computes what is shown; the file that was sent goes when it is in. */
    @PostMapping("/api/data/imports")
    @Tells(
            value = WorkspaceTold.Accepted.class,
            status = 202,
            refuses = {"app.noUpload", "app.limit"})
    ResponseEntity<Map<String, String>> take(@RequestBody Wanted wanted, HttpServletRequest request) {
        Uploads.Upload upload = uploads.of(String.valueOf(wanted.upload()));
        Said said = wanted.said();
        said.words();
        said.readAs();
        said.wish();
        Job job = desk.jobs().ask(said.asked("import", upload, Map.of("lang", Answers.lang(request))));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", job.id()));
    }

    /** Work that takes an upload in, as long as that and what was said of its columns are there. */
    private final class Taking implements Jobs.Kind {
        @Override
        public BiConsumer<Engine, Job> work(JobAsked asked) {
            Uploads.Upload upload = uploads.of(asked.arguments().getOrDefault("upload", ""));
            Said said = JsonMapper.shared().readValue(asked.sent(), Said.class);
            Texts texts = Texts.of(asked.arguments().getOrDefault("lang", "en"));
            return (session, job) -> taken(upload, said, texts, session, job);
        }

        @Override
        public boolean isThere(JobAsked asked) {
            return asked.sent() != null && uploads.has(asked.arguments().getOrDefault("upload", ""));
        }
    }

    private void taken(Uploads.Upload upload, Said said, Texts texts, Engine session, Job progress) {
        if (said.received() != null && Plan.isOutdated(session, said.received())) {
            throw new InvalidInputException(Problem.of(
                    "app.changedSinceCheck",
                    upload.name(),
                    "Something came in or was taken back since this was checked; check it again."));
        }
        Set<String> before = new TreeSet<>();
        new Receipts(session).all().forEach(receipt -> before.add(receipt.id()));
        PlanSettings settings = desk.computing().inForce().with(said.words());
        List<PassedOver> passedOver = new ArrayList<>();
        Found found = Inputs.find(List.of(upload.file()), said.readAs());
        desk.computing().compute(progress, plan -> passedOver.addAll(plan.take(found)), settings);
        List<Receipt> receipts = new Receipts(session)
                .all().stream()
                        .filter(receipt -> !before.contains(receipt.id()))
                        .toList();
        said.wish().ifPresent(wish -> say(receipts, wish));
        uploads.remove(upload);
        progress.told(Map.of(
                "receipts", receipts.stream().map(Receipt::id).toList(), "passedOver", passedOver(passedOver, texts)));
    }

    private void say(List<Receipt> receipts, SourceWish wish) {
        receipts.stream()
                .map(Receipt::source)
                .distinct()
                .forEach(source -> desk.books().sources(book -> {
                    SourceVersion now = book.inForce().get(source);
                    return book.say(source, now == null ? 0 : now.version(), wish, Actor.LOCAL);
                }));
    }

    /** @see Said */
    record Wanted(
            @Nullable String upload,
            @Nullable List<Said.Word> mapping,
            @Nullable List<Said.Written> reading,
            @Nullable String received,
            Said.@Nullable Origin origin) {

        Said said() {
            return new Said(mapping, reading, received, origin);
        }
    }
}
