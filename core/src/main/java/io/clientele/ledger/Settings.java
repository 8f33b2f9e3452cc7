package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings as versions: a change adds one, nothing is overwritten. */
public final class Settings {

    private static final String SELECT =
            "select s.setting, s.version, s.setting_value, r.written_at, r.actor, s.receipt_id"
                    + " from settings as s join receipts as r on r.receipt_id = s.receipt_id";

    private final Session session;

    Settings(Session session) {
        this.session = session;
    }

    /** The version in force of each setting that was ever given a value. */
    public Map<String, SettingVersion> inForce() {
        Map<String, SettingVersion> last = new TreeMap<>();
        session.rows(SELECT + " order by s.setting, s.version", Settings::version)
                .forEach(version -> last.put(version.setting(), version));
        return last;
    }

    /** All versions of a setting, the oldest first. */
    public List<SettingVersion> versions(String setting) {
        return session.rows(SELECT + " where s.setting = ? order by s.version", Settings::version, setting);
    }

    /** The value before the one in force, null = the default; nothing if it was never changed. */
    public Optional<Previous> previous(String setting) {
        List<SettingVersion> versions = versions(setting);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Previous(
                versions.size() == 1 ? null : versions.get(versions.size() - 2).value()));
    }

    /** Adds a version under a receipt that was added before. */
    public void add(String setting, @Nullable String value, String receiptId) {
        int last = session.rows(
                        "select coalesce(max(version), 0) from settings where setting = ?",
                        row -> row.getInt(1),
                        setting)
                .get(0);
        session.run("insert into settings values (?, ?, ?, ?)", setting, last + 1, value, receiptId);
    }

    private static SettingVersion version(ResultSet row) throws SQLException {
        return new SettingVersion(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getString(5),
                row.getString(6));
    }

    /** A value that may be the default. */
    public record Previous(@Nullable String value) {}
}
