package io.clientele.collect.file;

import java.io.IOException;

/** Takes records one after another; the row is valid during the call only. */
@FunctionalInterface
public interface RowSink {
    void take(Row row) throws IOException;
}
