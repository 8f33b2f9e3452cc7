package io.clientele.collect.file;

import java.io.IOException;
import java.nio.file.Path;

/** One table as it was found: a text file, an entry of an archive, or a sheet. */
public sealed interface Input permits TextInput, SheetInput {

    /** File name as the user knows it, e.g. {@code shop/march.zip!orders/2026-03.csv} or {@code book.xlsx!March}. */
    String name();

    /** The file on disk: the archive, the workbook. */
    Path path();

    /** Bytes on disk (of an archive's entry: its size when unpacked); -1 when unknown. */
    long bytes();

    /** SHA-256 of the original file (the archive, the workbook), in hex. Read once, on first call. */
    String sha256();

    /** What was sniffed when the table was found. */
    Shape shape();

    /** Records from the top, the header rows and rows of a wrong length included. */
    RowReader open(Shape shape, Watch watch) throws IOException;
}
