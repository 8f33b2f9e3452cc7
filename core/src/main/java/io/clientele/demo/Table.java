package io.clientele.demo;

import org.jspecify.annotations.Nullable;

/** A file of rows, as text or as a sheet. */
interface Table extends AutoCloseable {

    /** Writes a row; returns its line, counted from 1. */
    long row(@Nullable Object... cells);

    /** Lines so far. */
    long lines();

    @Override
    void close();
}
