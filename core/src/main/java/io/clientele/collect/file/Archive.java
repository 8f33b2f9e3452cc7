package io.clientele.collect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks into a zip archive, its folders included; an archive inside it is not opened. */
final class Archive {

    static final int MOST_ENTRIES = 10_000;
    /** A workbook inside an archive is held in memory while it is read; 256 MiB. */
    private static final long MOST_WORKBOOK = 256L << 20;

    private final Path path;
    private final SourceFile file;
    private final Finds finds;

    Archive(Path path, SourceFile file, Finds finds) {
        this.path = path;
        this.file = file;
        this.finds = finds;
    }

    void look(String name) throws IOException {
        try (ZipFile zip = open(path)) {
            if (zip.size() > MOST_ENTRIES) {
                finds.pass(
                        name,
                        "tooManyEntries",
                        "the archive has " + zip.size() + " entries, more than " + MOST_ENTRIES,
                        "Unpack it and name the folder that holds the tables.");
                return;
            }
            List<ZipEntry> entries = new ArrayList<>(
                    zip.stream().filter(entry -> !entry.isDirectory()).toList());
            ZipNames names = ZipNames.of(entries.stream().map(ZipEntry::getName).toList());
            entries.sort(Comparator.comparing(entry -> names.read(entry.getName())));
            for (ZipEntry entry : entries) {
                entry(zip, entry, name + "!" + names.read(entry.getName()));
            }
            if (entries.isEmpty()) {
                finds.pass(name, "emptyFile", "the archive is empty", "Pack it again.");
            }
        }
    }

    private void entry(ZipFile zip, ZipEntry entry, String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        if (last.startsWith(".") || last.startsWith("~$") || name.contains("__MACOSX/")) {
            finds.pass(name, "hidden", "hidden files are not read", "Unpack it and name it by its path to read it.");
            return;
        }
        try (InputStream in = guarded(zip, entry, name)) {
            Sample sample = Sample.of(in);
            Kind kind = Kind.of(sample.head());
            switch (kind) {
                case TEXT -> {
                    TextInput.Opener opener = watch -> reopen(entry.getName(), name, watch);
                    finds.text(name, entry.getSize(), file, opener, Contents.unpacked(opener), sample);
                }
                case ZIP -> inner(zip, entry, name);
                case GZIP -> finds.pass(name, "packedTwice", "it is packed inside an archive", "Unpack it first.");
                default -> Contents.refuse(finds, name, kind);
            }
        } catch (IOException e) {
            finds.pass(
                    name,
                    "damaged",
                    "the entry cannot be unpacked: " + e.getMessage(),
                    "Pack it again without a password.");
        }
    }

    /** Looks into a zip file inside the archive: a workbook is read, anything else is passed over. */
    private void inner(ZipFile zip, ZipEntry entry, String name) throws IOException {
        if (entry.getSize() > MOST_WORKBOOK) {
            finds.pass(
                    name,
                    "tooLarge",
                    "a workbook of " + entry.getSize() + " bytes is not opened inside an archive",
                    "Unpack it first.");
            return;
        }
        WorkbookGuard.Parts parts = check(zip, entry, name);
        if (parts.kind() == ZipKind.WORKBOOK) {
            new Workbook(() -> openWorkbook(entry.getName(), name), parts.since1904(), file, finds)
                    .look(name, entry.getSize());
        } else {
            ZipKind.refuse(finds, name, parts.kind());
        }
    }

    private static WorkbookGuard.Parts check(ZipFile zip, ZipEntry entry, String name) throws IOException {
        Path copy = Files.createTempFile("clientele", ".zip");
        try (InputStream in = guarded(zip, entry, name)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return WorkbookGuard.check(copy, name);
        } finally {
            Files.delete(copy);
        }
    }

    /** Holds the packed workbook in memory while it is open. */
    private ReadableWorkbook openWorkbook(String rawName, String name) throws IOException {
        try (InputStream in = reopen(rawName, name, Watch.NONE)) {
            return new ReadableWorkbook(in, SheetReader.OPTIONS);
        }
    }

    private static ZipFile open(Path path) throws IOException {
        return new ZipFile(path.toFile(), ZipNames.BYTES);
    }

    private static InputStream guarded(ZipFile zip, ZipEntry entry, String name) throws IOException {
        return new BombGuard(zip.getInputStream(entry), name, entry.getCompressedSize());
    }

    /** Opens an entry again; closing it closes the archive. */
    private InputStream reopen(String rawName, String name, Watch watch) throws IOException {
        ZipFile zip = open(path);
        ZipEntry entry = zip.getEntry(rawName);
        if (entry == null) {
            zip.close();
            throw new ZipException(name + " is no longer in the archive");
        }
        return new FilterInputStream(new WatchedStream(guarded(zip, entry, name), watch)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return in.read(target, offset, length);
            }

            @Override
            public void close() throws IOException {
                try (zip) {
                    in.close();
                }
            }
        };
    }
}
