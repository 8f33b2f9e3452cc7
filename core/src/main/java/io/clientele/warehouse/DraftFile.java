package io.clientele.warehouse;

import io.clientele.terms.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a draft, with a list of what was made in it: name, fingerprint, number of rows. */
final class DraftFile {

    static final String FILE = "draft.duckdb";
    static final String LOG_FILE = FILE + ".wal";

    private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);
    private static final String BASIS = "basis";

    private final Engine engine;
    private final Path file;
    private final Path log;

    private DraftFile(Engine engine, Path file, Path log) {
        this.engine = engine;
        this.file = file;
        this.log = log;
    }

    static DraftFile of(Workspace workspace) {
        return new DraftFile(workspace.engine(), workspace.scratch(FILE), workspace.scratch(LOG_FILE));
    }

    boolean isThere() {
        return Files.exists(file);
    }

    void delete() {
        Workspace.delete(file);
        Workspace.delete(log);
    }

    /** Attaches the file. Returns what was made in it over the same basis, by name; nothing when it begins anew. */
    Map<String, Row> attach(String name, Basis basis) {
        if (isThere()) {
            Map<String, Row> made = madeBefore(name);
            Row before = made.remove(BASIS);
            if (before != null && basis.received().equals(before.text(2))) {
                return made;
            }
            engine.detach(name);
            delete();
        }
        engine.attach(file, name);
        engine.run(
                "open draft",
                "create table " + name + ".main.made as select '" + BASIS
                        + "' as table_name, cast(? as varchar) as fingerprint, cast(0 as bigint) as row_count",
                basis.received());
        return Map.of();
    }

    /** A file that cannot be read is as good as none: everything in it can be made again. */
    private Map<String, Row> madeBefore(String name) {
        Map<String, Row> made = new TreeMap<>();
        try {
            engine.attach(file, name);
            for (Row row : made(name)) {
                made.put(String.valueOf(row.text(1)), row);
            }
        } catch (EngineException unreadable) {
            LOG.warn("The draft of an unfinished run cannot be read and is made anew", unreadable);
            made.clear();
        }
        return made;
    }

    private List<Row> made(String name) {
        return engine.rows(
                "open draft", "select table_name, fingerprint, row_count from " + name + ".main.made order by rowid");
    }

    static void keep(Engine engine, String table, String fingerprint, long rows) {
        engine.run(table, "delete from draft.main.made where table_name = ?", table);
        engine.run(table, "insert into draft.main.made values (?, ?, ?)", table, fingerprint, rows);
    }
}
