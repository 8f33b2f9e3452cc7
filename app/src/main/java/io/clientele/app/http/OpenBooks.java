package io.clientele.app.http;

import io.clientele.run.AttributesBook;
import io.clientele.run.SegmentsBook;
import io.clientele.run.SettingsBook;
import io.clientele.run.SourcesBook;
import io.clientele.run.ViewsBook;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.util.function.Function;

/** The books of the ledger, each open for as long as something is read from it or written into it. */
final class OpenBooks {

    private final Workspace workspace;
    private final Clock clock;

    OpenBooks(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** What is read from the segments, or done to them. */
    <T> T segments(Function<SegmentsBook, T> doing) {
        try (SegmentsBook book = SegmentsBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What is read from the saved views, or done to them. */
    <T> T views(Function<ViewsBook, T> doing) {
        try (ViewsBook book = ViewsBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What is read of what was said of sources, or said of them. */
    <T> T sources(Function<SourcesBook, T> doing) {
        try (SourcesBook book = SourcesBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What is read from the settings, or done to them. */
    <T> T settings(Function<SettingsBook, T> doing) {
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What was said of fields. */
    <T> T attributes(Function<AttributesBook, T> reading) {
        try (AttributesBook book = AttributesBook.open(workspace, clock)) {
            return reading.apply(book);
        }
    }
}
