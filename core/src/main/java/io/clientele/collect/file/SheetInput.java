package io.clientele.collect.file;

import java.io.IOException;

/** A sheet of a workbook. */
record SheetInput(String name, long bytes, SourceFile file, Shape shape) implements Input {

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public RowReader open(Shape given, Watch watch) throws IOException {
        throw new IOException("Sheets cannot be read yet");
    }
}
