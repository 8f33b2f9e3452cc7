package io.clientele.warehouse;

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
        TABLE("create or replace table ", " as"),
        VIEW("create or replace view ", " as"),
        /** For one receipt; without its shelf in statements, and dropped when the receipt is done. */
        TEMPORARY("create or replace temp table ", " as"),
        TEMPORARY_VIEW("create or replace temp view ", " as"),
        /** Rows added to a table that is there. */
        APPENDED("insert into ", " by name"),
        /** Nowhere: a kernel reads it row by row. */
        FOLDED("-- ", " for a kernel");

        private final String before;
        private final String after;

        Kept(String before, String after) {
            this.before = before;
            this.after = after;
        }

        public boolean isTemporary() {
            return this == TEMPORARY || this == TEMPORARY_VIEW;
        }
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

    /** The name its result has in statements. */
    public String name() {
        return kept.isTemporary() ? table.substring(shelf().length() + 1) : table;
    }

    public String create() {
        return createAs(name());
    }

    /** As {@link #create}, under another name. */
    String createAs(String name) {
        return kept.before + name + kept.after + "\n" + select;
    }
}
