package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping it, before it is read: what a header says about sizes may be a lie, and shared
 * texts are held in memory.
 */
final class WorkbookGuard {

    /** Shared texts of a workbook, unpacked; 256 MiB. */
    static final long MOST_SHARED = 256L << 20;

    private static final int WORKBOOK_READ = 1 << 20;
    private static final Pattern SINCE_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true|on)[\"']");

    private WorkbookGuard() {}

    /**
     * What was seen on the way.
     *
     * @param since1904 whether days count from 1904-01-01; Excel writes a 1, which fastexcel does not know
     */
    record Parts(ZipKind kind, boolean since1904) {}

    /** Looks at a zip file; one that is no workbook is not unpacked. */
    static Parts check(Path path, String name) throws IOException {
        // Not as a stream: sizes that follow the data, as streaming writers leave them, are in the directory only.
        try (ZipFile zip = new ZipFile(path.toFile(), ZipNames.BYTES)) {
            Set<String> names = new HashSet<>();
            zip.stream().limit(Archive.MOST_ENTRIES).forEach(entry -> names.add(entry.getName()));
            ZipKind kind = ZipKind.of(names);
            if (kind != ZipKind.WORKBOOK) {
                return new Parts(kind, false);
            }
            if (zip.size() > Archive.MOST_ENTRIES) {
                throw new ZipException(name + " has over " + Archive.MOST_ENTRIES + " parts");
            }
            long packed = Files.size(path);
            for (ZipEntry entry : zip.stream().toList()) {
                unpack(zip, entry, name, packed);
            }
            return new Parts(kind, since1904(zip));
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, String name, long packed) throws IOException {
        boolean shared = entry.getName().endsWith("sharedStrings.xml");
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in =
                new BombGuard(zip.getInputStream(entry), name, Math.min(packed, entry.getCompressedSize()))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (shared && size > MOST_SHARED) {
                    throw new ZipException(
                            name + " holds over " + MOST_SHARED + " bytes of shared texts; save it as CSV");
                }
            }
        }
    }

    private static boolean since1904(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("xl/workbook.xml");
        if (entry == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String xml = new String(in.readNBytes(WORKBOOK_READ), StandardCharsets.UTF_8);
            return SINCE_1904.matcher(xml).find();
        }
    }
}
