package io.clientele.warehouse;

import java.util.Locale;

/**
 * One named select: what it makes, over what it runs, how it is kept.
 *
 * @param table {@code shelf.name}
 * @param over what it is a pure function of
 * @param kept as a table, or as a view that is computed when read
 * @param select one select, already rendered
 */
public record Step(String table, Over over, Kept kept, String select) {

    /** See ARCHITECTURE, "Steps". */
    public enum Over {
        RECEIPT,
        EVERYONE,
        CUSTOMERS
    }

    /** How the result is kept. */
    public enum Kept {
        TABLE,
        VIEW
    }

    public Step {
        if (!table.matches("[a-z]+\\.[a-z_]+")) {
            throw new IllegalArgumentException("A step makes shelf.name, was " + table);
        }
    }

    public static Step table(String table, Over over, String select) {
        return new Step(table, over, Kept.TABLE, select);
    }

    public static Step view(String table, Over over, String select) {
        return new Step(table, over, Kept.VIEW, select);
    }

    public String shelf() {
        return table.substring(0, table.indexOf('.'));
    }

    public String create() {
        return "create or replace " + kept.name().toLowerCase(Locale.ROOT) + " " + table + " as\n" + select;
    }
}
