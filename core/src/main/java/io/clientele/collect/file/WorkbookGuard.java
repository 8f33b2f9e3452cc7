package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a workbook once without keeping it, before it is read: what a header says about sizes may be a lie, and shared
 * texts are held in memory.
 */
final class WorkbookGuard {

    /** Shared texts of a workbook, unpacked; 256 MiB. */
    static final long MOST_SHARED = 256L << 20;

    private WorkbookGuard() {}

    private static final int WORKBOOK_READ = 1 << 20;
    private static final Pattern SINCE_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true|on)[\"']");

    /**
     * What was seen on the way.
     *
     * @param names of the entries
     * @param since1904 whether days count from 1904-01-01; Excel writes a 1, which fastexcel does not know
     */
    record Parts(Set<String> names, boolean since1904) {}

    static Parts check(InputStream packed, String name) throws IOException {
        Set<String> names = new HashSet<>();
        boolean since1904 = false;
        Counting counted = new Counting(packed);
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(counted, ZipNames.BYTES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (names.size() > Archive.MOST_ENTRIES) {
                    throw new ZipException(name + " has over " + Archive.MOST_ENTRIES + " entries");
                }
                long before = counted.bytes;
                long size = 0;
                if (entry.getName().equals("xl/workbook.xml")) {
                    String xml = new String(zip.readNBytes(WORKBOOK_READ), StandardCharsets.UTF_8);
                    since1904 = SINCE_1904.matcher(xml).find();
                }
                boolean shared = entry.getName().endsWith("sharedStrings.xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    long ratio = BombGuard.RATIO * (counted.bytes - before + buffer.length);
                    if (size > BombGuard.FREE && size > ratio) {
                        throw new ZipException(name + " unpacks to over " + BombGuard.RATIO + " times its size");
                    }
                    if (shared && size > MOST_SHARED) {
                        throw new ZipException(name + " holds over " + MOST_SHARED + " bytes of shared texts; save it as CSV");
                    }
                }
            }
        }
        return new Parts(names, since1904);
    }

    private static final class Counting extends java.io.FilterInputStream {
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
