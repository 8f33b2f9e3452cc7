package io.clientele.collect.file;

/** What the first look at a file says. */
public sealed interface Sniffed {

    record Table(Shape shape) implements Sniffed {}

    /**
     * @param code stable name, e.g. {@code emptyFile}, {@code headerOnly}, {@code noTable}, {@code binary}
     * @param reason what was seen, in English
     * @param hint what to do
     */
    record NoTable(String code, String reason, String hint) implements Sniffed {}
}
