package io.clientele.collect.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks into one file: its kind decides how it is opened. */
final class Contents {

    private final Finds finds;

    Contents(Finds finds) {
        this.finds = finds;
    }

    void look(Path path, String name) {
        try {
            byte[] start = start(path);
            SourceFile file = new SourceFile(path);
            switch (Kind.of(start)) {
                case TEXT -> text(path, name, file);
                case GZIP -> gzip(path, name, file);
                case ZIP -> zip(path, name, file);
                case OLD_OFFICE -> oldOffice(path, name);
                case PARQUET -> ParquetInput.look(name, Files.size(path), file, finds);
                default -> refuse(finds, name, Kind.of(start));
            }
        } catch (ZipException | EOFException e) {
            finds.pass(name, "damaged", "the archive is damaged: " + e.getMessage(), "Copy or download it again.");
        } catch (IOException e) {
            finds.pass(name, "unreadable", "reading failed: " + e.getMessage(), "Check the disk and the rights.");
        }
    }

    private void text(Path path, String name, SourceFile file) throws IOException {
        TextInput.Opener opener = watch -> new WatchedStream(Files.newInputStream(path), watch);
        finds.text(name, Files.size(path), file, opener, () -> Sample.of(path));
    }

    private void gzip(Path path, String name, SourceFile file) throws IOException {
        long packed = Files.size(path);
        TextInput.Opener opener = watch -> new BombGuard(
                new GZIPInputStream(
                        new BufferedInputStream(new WatchedStream(Files.newInputStream(path), watch)), 1 << 16),
                name,
                packed);
        try (InputStream in = opener.open(Watch.NONE)) {
            Sample sample = Sample.of(in);
            Kind inner = Kind.of(sample.head());
            if (inner == Kind.TEXT) {
                finds.text(name, packed, file, opener, unpacked(opener), sample);
            } else {
                finds.pass(name, "packedTwice", "inside the gzip file is " + inner.words(), "Unpack it first.");
            }
        }
    }

    /** The first bytes of what is packed, once more. */
    static TextInput.Sampling unpacked(TextInput.Opener opener) {
        return () -> {
            try (InputStream in = opener.open(Watch.NONE)) {
                return Sample.of(in);
            }
        };
    }

    private void zip(Path path, String name, SourceFile file) throws IOException {
        WorkbookGuard.Parts parts = WorkbookGuard.check(path, name);
        switch (parts.kind()) {
            case WORKBOOK ->
                new Workbook(
                                () -> new ReadableWorkbook(path.toFile(), SheetReader.OPTIONS),
                                parts.since1904(),
                                file,
                                finds)
                        .look(name, Files.size(path));
            case ARCHIVE -> new Archive(path, file, finds).look(name);
            default -> ZipKind.refuse(finds, name, parts.kind());
        }
    }

    private void oldOffice(Path path, String name) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_16LE);
            if (start.contains("EncryptedPackage")) {
                finds.pass(
                        name,
                        "password",
                        "the workbook is locked with a password",
                        "Take the password off in Excel and save it again.");
            } else {
                refuse(finds, name, Kind.OLD_OFFICE);
            }
        }
    }

    static void refuse(Finds finds, String name, Kind kind) {
        if (kind == Kind.OLD_OFFICE) {
            finds.pass(
                    name,
                    "oldExcel",
                    "it is " + kind.words(),
                    "Open it in Excel, take the password off, and save it as .xlsx.");
        } else if (kind == Kind.PARQUET) {
            finds.pass(name, "packedTwice", "it is " + kind.words() + " inside an archive", "Unpack it first.");
        } else {
            finds.pass(name, "notATable", "it is " + kind.words(), "Export the table as CSV or .xlsx.");
        }
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(16);
        }
    }
}
