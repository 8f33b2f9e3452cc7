package io.clientele.collect.file;

import java.util.Set;

/** What a zip file is by the names in it. */
enum ZipKind {
    WORKBOOK,
    BINARY_WORKBOOK,
    OTHER_OFFICE,
    ARCHIVE;

    static ZipKind of(Set<String> names) {
        if (names.contains("xl/workbook.xml")) {
            return WORKBOOK;
        }
        if (names.contains("xl/workbook.bin")) {
            return BINARY_WORKBOOK;
        }
        boolean office =
                names.contains("[Content_Types].xml") || (names.contains("mimetype") && names.contains("content.xml"));
        return office ? OTHER_OFFICE : ARCHIVE;
    }

    static void refuse(Finds finds, String name, ZipKind kind) {
        String seen =
                switch (kind) {
                    case BINARY_WORKBOOK -> "it is a binary Excel workbook (.xlsb)";
                    case OTHER_OFFICE -> "it is an office document that is no Excel workbook (.ods, .docx …)";
                    default -> "it is an archive inside an archive";
                };
        finds.pass(
                name,
                kind == ARCHIVE ? "packedTwice" : "notATable",
                seen,
                kind == ARCHIVE ? "Unpack it first." : "Open it and save the table as .xlsx or CSV.");
    }
}
