package io.clientele.app.http;

import io.clientele.ledger.SettingVersion;
import io.clientele.run.Setting;
import io.clientele.run.SettingCatalogue;
import io.clientele.run.SettingEffect;
import io.clientele.run.SettingsBook;
import io.clientele.run.View;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.value.Trend;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Settings of the business: what they are, what another value would change, and changing them. */
@RestController
class SettingsApi {

    private final Desk desk;

    SettingsApi(Desk desk) {
        this.desk = desk;
        desk.jobs().kind("settings", desk.computing().change(asked -> {}));
    }

    /**
     * Settings, and what there is of the machine. {@code settings (key, value, standard, says, default, means, versions)}, {@code measures} and {@code zones} to choose from, {@code lags}: whether
     * what is shown was computed by other values; and what there is of the {@code machine}.
     */
    @GetMapping("/api/settings")
    @Tells(SettingsTold.Settings.class)
    Map<String, @Nullable Object> settings(HttpServletRequest request) {
        Texts texts = Texts.of(Answers.lang(request));
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put(
                "settings",
                desk.books()
                        .settings(book -> SettingCatalogue.all().stream()
                                .map(setting -> told(setting, book, texts))
                                .toList()));
        told.put("measures", Trend.followed());
        told.put("zones", SettingCatalogue.zones());
        told.put("lags", desk.computing().lags());
        told.put("machine", desk.now(session -> new Machine(desk.workspace(), session).told()));
        return told;
    }

    private static Map<String, @Nullable Object> told(Setting setting, SettingsBook book, Texts texts) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("key", setting.key());
        told.put("value", book.value(setting));
        told.put("standard", setting.standard());
        told.put("says", setting.values(texts));
        told.put("default", setting.standard(texts));
        told.put("means", setting.meaning(texts));
        List<Map<String, @Nullable Object>> versions = new ArrayList<>();
        String before = setting.standard();
        for (SettingVersion version : book.versions(setting)) {
            String value = version.value() == null ? setting.standard() : version.value();
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("version", version.version());
            one.put("from", before);
            one.put("to", value);
            one.put("since", version.since().toString());
            one.put("actor", version.actor());
            one.put("receipt", version.receiptId());
            versions.add(one);
            before = value;
        }
        told.put("versions", versions);
        return told;
    }

    /** What another value would change. */
    @GetMapping("/api/settings/{key}/effect")
    @Tells(SettingsTold.Effect.class)
    Map<String, @Nullable Object> effect(@PathVariable String key, @RequestParam String value) {
        Setting setting = SettingCatalogue.named(key);
        String read = SettingCatalogue.read(Map.of(key, value)).get(key);
        return desk.on(
                View.NOW,
                (session, published) -> new SettingEffect(
                                desk.workspace(),
                                session,
                                published,
                                desk.settings(),
                                new SettingEffect.Now(desk.clock(), ZoneId.systemDefault()))
                        .of(setting, read));
    }

    /** Gives a setting another value; a job computes what hangs on it: {@code id}, null where nothing does. */
    @PostMapping("/api/settings/{key}")
    @Tells(
            value = SettingsTold.Changed.class,
            status = 202,
            or = 200,
            refuses = {"app.noValue", "run.changedMeanwhile"})
    ResponseEntity<Map<String, @Nullable Object>> change(
            @PathVariable String key,
            @RequestBody Wanted wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        String value = wanted.value();
        if (value == null) {
            throw new InvalidInputException(Problem.of("app.noValue", key, "Say which value it is to have."));
        }
        return written(key, match, book -> book.change(Map.of(key, value), Actor.LOCAL));
    }

    /** Takes the last change back. */
    @PostMapping("/api/settings/{key}/undo")
    @Tells(value = SettingsTold.Changed.class, status = 202, or = 200, refuses = "run.changedMeanwhile")
    ResponseEntity<Map<String, @Nullable Object>> undo(
            @PathVariable String key, @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Setting setting = SettingCatalogue.named(key);
        return written(key, match, book -> book.undo(setting, Actor.LOCAL));
    }

    /** One at a time: what was seen still holds when it is written. */
    private synchronized ResponseEntity<Map<String, @Nullable Object>> written(
            String key, @Nullable String match, Consumer<SettingsBook> writing) {
        Setting setting = SettingCatalogue.named(key);
        Optional<SettingVersion> saved = desk.books().settings(book -> {
            if (match != null) {
                book.seen(setting, Seen.version(match, null));
            }
            writing.accept(book);
            return book.version(setting);
        });
        boolean computes = desk.computing().lags();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("receipt", saved.map(SettingVersion::receiptId).orElse(""));
        told.put(
                "id",
                computes
                        ? desk.jobs()
                                .ask(JobAsked.of("settings", "setting", key))
                                .id()
                        : null);
        return new ResponseEntity<>(
                told,
                Seen.headers(saved.map(SettingVersion::version).orElse(0)),
                computes ? HttpStatus.ACCEPTED : HttpStatus.OK);
    }

    /** @param value the new one; {@code default} goes back to the default */
    record Wanted(@Nullable String value) {}
}
