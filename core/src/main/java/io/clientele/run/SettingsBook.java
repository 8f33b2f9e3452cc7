package io.clientele.run;

import io.clientele.ledger.Ledger;
import io.clientele.ledger.SettingVersion;
import io.clientele.ledger.Settings;
import io.clientele.ledger.WriteReceipt;
import io.clientele.segment.GroupMap;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import io.clientele.value.RfmSettings;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes the settings of a workspace; each change gives a receipt. */
public final class SettingsBook implements AutoCloseable {

    private final Ledger ledger;
    private final Clock clock;

    SettingsBook(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public static SettingsBook open(Workspace workspace, Clock clock) {
        return new SettingsBook(Ledger.open(workspace.home()), clock);
    }

    /** Of a book that was opened alone. */
    @Override
    public void close() {
        ledger.close();
    }

    /** Since when a setting has its value, if it was ever changed. */
    public Optional<SettingVersion> version(Setting setting) {
        return Optional.ofNullable(ledger.settings().inForce().get(setting.key()));
    }

    /** All versions of a setting, the oldest first. */
    public List<SettingVersion> versions(Setting setting) {
        return ledger.settings().versions(setting.key());
    }

    /**
     * What runs are asked to do by the settings in force.
     *
     * @param process the zone of whoever asks
     * @param shown the zone of what is shown, which stays while nobody has chosen one
     */
    public PlanSettings plan(ZoneId process, ZoneId shown) {
        ZoneId zone = zoneIsSet() ? zone(process) : shown;
        PlanSettings defaults = PlanSettings.defaults(zone);
        return new PlanSettings(
                zone, null, null, currency(), defaults.mapping(), rfm(), groups(), false, today(), rateDays());
    }

    /** Whether a zone was ever chosen: then all files are read in one, else each in that of the process that took it in. */
    boolean zoneIsSet() {
        return version(SettingCatalogue.ZONE).isPresent();
    }

    public ZoneId zone(ZoneId process) {
        String chosen = value(SettingCatalogue.ZONE);
        return chosen == null ? process : ZoneId.of(chosen);
    }

    public TodaySetting today() {
        return TodaySetting.parse(Objects.requireNonNull(value(SettingCatalogue.TODAY)))
                .orElse(TodaySetting.DATA);
    }

    /** The value in force, null = it hangs on the files. */
    public @Nullable String value(Setting setting) {
        String chosen = version(setting).map(SettingVersion::value).orElse(null);
        return chosen == null ? setting.standard() : chosen;
    }

    public @Nullable String currency() {
        return value(SettingCatalogue.CURRENCY);
    }

    /** For how many days a rate of exchange holds. */
    public int rateDays() {
        return Integer.parseInt(Objects.requireNonNull(value(SettingCatalogue.RATE_DAYS)));
    }

    /** Ids of the measures that Home follows. */
    public List<String> steering() {
        return List.of(Objects.requireNonNull(value(SettingCatalogue.STEERING)).split(","));
    }

    public GroupMap groups() {
        return GroupMap.of(Objects.requireNonNull(value(SettingCatalogue.GROUPS)));
    }

    public RfmSettings rfm() {
        return RfmSettings.of(Objects.requireNonNull(value(SettingCatalogue.RULE)));
    }

    /** Gives settings other values, all or none; one that has its value already stays as it is. */
    public void change(Map<String, String> given, Actor actor) {
        Map<String, @Nullable String> read = SettingCatalogue.read(given);
        ledger.inTransaction(() -> read.forEach((key, value) -> change(SettingCatalogue.named(key), value, actor)));
    }

    /**
     * Refuses where another version is in force than the one that was seen; 0 = it was never changed.
     *
     * @throws InvalidInputException that says who changed it
     */
    public void seen(Setting setting, int version) {
        SettingVersion inForce = version(setting).orElse(null);
        int now = inForce == null ? 0 : inForce.version();
        if (now != version) {
            throw VersionBook.changed(
                    "run.changedMeanwhile",
                    version,
                    inForce == null
                            ? new VersionBook.Meanwhile(now, Actor.LOCAL.name(), null, List.of())
                            : new VersionBook.Meanwhile(now, inForce.actor(), inForce.since(), List.of("value")));
        }
    }

    /** Takes the last change of a setting back; done again, it brings the change back. */
    public void undo(Setting setting, Actor actor) {
        Settings.Previous previous = ledger.settings()
                .previous(setting.key())
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "run.nothingToUndo", setting.key(), "It was never changed; there is nothing to undo.")));
        ledger.inTransaction(() -> write(setting, previous.value(), actor));
    }

    private void change(Setting setting, @Nullable String value, Actor actor) {
        String wanted = value == null ? setting.standard() : value;
        if (!Objects.equals(wanted, value(setting))) {
            write(setting, value, actor);
        }
    }

    private void write(Setting setting, @Nullable String value, Actor actor) {
        String before = version(setting).map(SettingVersion::value).orElse(null);
        int version = version(setting).map(SettingVersion::version).orElse(0) + 1;
        String id = "rc"
                + OpaqueId.of('r', "setting", setting.key(), String.valueOf(version))
                        .substring(1);
        ledger.receipts()
                .add(new WriteReceipt(
                        id,
                        WriteReceipt.Kind.SETTING,
                        actor.name(),
                        clock.instant(),
                        setting.key(),
                        null,
                        null,
                        before,
                        value,
                        "settings set " + setting.key() + " " + (before == null ? SettingCatalogue.STANDARD : before),
                        null));
        ledger.settings().add(setting.key(), value, id);
    }
}
