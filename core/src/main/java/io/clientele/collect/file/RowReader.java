package io.clientele.collect.file;

import java.io.IOException;
import java.util.List;

/** Records one after another; blank ones are left out. */
public interface RowReader extends AutoCloseable {

    /** Steps to the next record; false at the end. */
    boolean next() throws IOException;

    /** The record just read; its window moves on with {@link #next}. */
    Row row();

    /** Physical lines (or sheet rows) seen so far. */
    long lines();

    /** What was mended on the way, with counts; complete at the end only. */
    List<Note> notes();

    @Override
    void close() throws IOException;
}
