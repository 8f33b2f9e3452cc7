package io.clientele.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The tables of a draft that stays apart: each stands in a database file of its own under the name that steps know it by, in
 * place of the view of the published one. The file stays usable by all sessions; whoever opened it detaches it.
 */
final class ApartTables implements DraftPlace {

    private final Engine engine;
    private final Path file;
    private final String catalog;

    ApartTables(Engine engine, Path file, String catalog) {
        this.engine = engine;
        this.file = file;
        this.catalog = catalog;
    }

    @Override
    public String catalog() {
        return catalog;
    }

    @Override
    public void open() {
        engine.attach(file, catalog);
    }

    @Override
    public void close() {
        // What was made stays.
    }

    @Override
    public Map<String, Row> madeBefore(Basis basis) {
        return Map.of();
    }

    @Override
    public String quoted(Step step) {
        return catalog + "." + step.table();
    }

    @Override
    public String plain(Step step) {
        return quoted(step);
    }

    @Override
    public String schema(Step step) {
        return catalog + "." + step.shelf();
    }

    @Override
    public boolean apart() {
        return false;
    }

    @Override
    public void drop(Step step) {
        if (step.kept() == Step.Kept.VIEW) {
            return; // It takes the place of the published one by itself.
        }
        List<Row> there = engine.rows(
                step.table(),
                "select table_type from information_schema.tables where table_catalog = ? and table_schema || '.' || table_name = ?",
                catalog,
                step.table());
        for (Row found : there) {
            String kind = "VIEW".equals(found.text(1)) ? "view" : "table";
            engine.run(step.table(), "drop " + kind + " " + quoted(step));
        }
    }

    @Override
    public void keep(Step step, Basis basis, String fingerprint, long rows) {
        // A day that was not made to its end is made anew.
    }
}
