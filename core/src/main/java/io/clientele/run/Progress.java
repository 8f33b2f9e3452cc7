package io.clientele.run;

import java.util.Map;

/** Told how far a run is. What is to be done is known when it begins, so that its share only grows. */
public interface Progress {

    Progress NONE = new Progress() {};

    /** Something begins; what was before it is done. */
    default void begins(Stage stage) {}

    /**
     * How far the running stage is.
     *
     * @param done of its total
     * @param rows read so far; 0 where rows are not counted
     */
    default void at(long done, long rows) {}

    /** A file is in: its receipt holds, whatever happens next. */
    default void took(String file) {}

    /**
     * Something worth a line of its own.
     *
     * @param code the edge has words for it
     * @param values what was seen, by name
     */
    default void says(String code, Map<String, ?> values) {}

    /**
     * A stretch of the way.
     *
     * @param phase what it belongs to, as a code: looking, reading, cleaning, computing
     * @param what file or table
     * @param from share of the whole when it begins, 0…1
     * @param until share of the whole when it ends
     * @param total bytes to read; 0 when how far it is cannot be told
     * @param rows rows it is about; 0 when not known
     */
    record Stage(String phase, String what, double from, double until, long total, long rows) {}
}
