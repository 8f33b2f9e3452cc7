package io.clientele.collect.file;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever its name ends in. */
enum Kind {
    TEXT("a text"),
    GZIP("a gzip file"),
    ZIP("a zip archive"),
    OLD_OFFICE("an old Excel workbook (.xls) or one with a password"),
    PDF("a PDF"),
    IMAGE("a picture"),
    PARQUET("a Parquet file"),
    DATABASE("a database file"),
    ARCHIVE("an archive of a kind that is not read (rar, 7z, xz, bz2)");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Kind of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            return IMAGE;
        }
        if (start.startsWith("PAR1") || start.startsWith("PARE")) {
            return PARQUET;
        }
        if (start.startsWith("SQLite format 3") || start.startsWith("DUCK", 8)) {
            return DATABASE;
        }
        boolean packed = start.startsWith("Rar!")
                || start.startsWith("7z\u00bc\u00af")
                || start.startsWith("\u00fd7zXZ")
                || start.startsWith("BZh");
        return packed ? ARCHIVE : TEXT;
    }
}
