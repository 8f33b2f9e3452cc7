package io.clientele.demo;

/** Is told how far the writing of a world is. */
@FunctionalInterface
public interface Progress {

    /** @param done how many were drawn so far */
    void people(long done);

    /** @param source whose files are written */
    default void written(Source source) {}
}
