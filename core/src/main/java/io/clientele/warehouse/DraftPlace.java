package io.clientele.warehouse;

import java.util.Map;

/** Where the tables of a draft stand: in the workspace until they are published, or in a catalog of their own for good. */
interface DraftPlace {

    /** The catalog in which the names of all tables are looked up while the draft is open. */
    String catalog();

    /** Makes the catalog usable, empty. */
    void open();

    /** Ends what {@link #open} began; what is to stay can be read after it. */
    void close();

    /** What a run made over the same basis that did not reach its end, by name. */
    Map<String, Row> madeBefore(Basis basis);

    /** The name under which the step's table is made. */
    String quoted(Step step);

    /** The same, as a loader takes it: nothing is quoted. */
    String plain(Step step);

    /** The schema the table is made in. */
    String schema(Step step);

    /** Whether the table's name must be shown in the catalog by a view. */
    boolean apart();

    /** Makes room for the step's table. */
    void drop(Step step);

    /** Notes what was made, in the transaction that made it. */
    void keep(Step step, Basis basis, String fingerprint, long rows);
}
