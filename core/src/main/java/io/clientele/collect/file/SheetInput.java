package io.clientele.collect.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of a workbook. */
record SheetInput(
        String name,
        long bytes,
        SourceFile file,
        Workbook.Opener opener,
        boolean since1904,
        int index,
        boolean hidden,
        Shape shape)
        implements Input {

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public RowReader open(Shape given, Watch watch) throws IOException {
        ReadableWorkbook book = opener.open();
        try {
            Sheet sheet =
                    book.getSheet(index).orElseThrow(() -> new IOException(name + " is no longer in the workbook"));
            List<Note> notes = hidden ? List.of(Note.of("hiddenSheet", 1)) : List.of();
            return new SheetReader(
                    sheet.openStream().onClose(() -> closed(book, watch)), since1904, given.columns(), watch, notes);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** How far a sheet is read cannot be told in bytes; all of it counts at the end. */
    private void closed(ReadableWorkbook book, Watch watch) {
        try {
            book.close();
            watch.bytesRead().accept(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
