package io.clientele.collect.file;

import java.io.IOException;
import java.nio.file.Path;

/** One table as it was found: a text file, an entry of an archive, a sheet, or a Parquet file. */
public sealed interface Input permits TextInput, SheetInput, ParquetInput {

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

    /** How it is written as it tells itself, whatever was said of it. */
    default Shape told() {
        return shape();
    }

    /** What is said of how it is written. */
    default ReadAs said() {
        return ReadAs.TOLD;
    }

    /** What was said of an earlier file like it, and holds where nothing else is said of this one. */
    default ReadAs before() {
        return ReadAs.TOLD;
    }

    /** The same, read as was said of an earlier file; as it is where it would be no table then. */
    default Input asBefore(ReadAs earlier) {
        return this;
    }

    /** Records from the top, the header rows and rows of a wrong length included. */
    RowReader open(Shape shape, Watch watch) throws IOException;
}
