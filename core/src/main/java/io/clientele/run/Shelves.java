package io.clientele.run;

import io.clientele.warehouse.Draft;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.List;

/** The tables and views that stand in a workspace, as {@code shelf.name}. */
public final class Shelves {

    private final Engine engine;

    public Shelves(Engine engine) {
        this.engine = engine;
    }

    public List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (Row row : engine.rows(
                "list tables",
                "select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_catalog = 'workspace' and table_schema <> 'main' and " + Draft.PUBLISHED
                        + " order by 1")) {
            tables.add(String.valueOf(row.text(1)));
        }
        return tables;
    }

    public boolean has(String table) {
        return tables().contains(table);
    }
}
