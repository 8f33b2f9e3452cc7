package io.clientele.rules;

/**
 * A value that customers may have.
 *
 * @param name as rules name it
 * @param own whether files of the workspace or its people named it, rather than we
 */
public record Attribute(String name, Type type, boolean own) {

    /** What can be asked about it. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        PLACE
    }
}
