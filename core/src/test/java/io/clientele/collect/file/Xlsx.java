package io.clientele.collect.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook part by part, so that a test can say exactly what stands in it. */
final class Xlsx {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private boolean since1904;

    Xlsx since1904() {
        since1904 = true;
        return this;
    }

    /** Rows as {@code cell|cell}; {@code n:} a number, {@code d:} a day, {@code m:} a moment, {@code z:} 00000, {@code x:} XML. */
    Xlsx sheet(String name, String... rows) {
        StringBuilder xml = new StringBuilder();
        for (int r = 0; r < rows.length; r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                xml.append(cell((char) ('A' + c) + "" + (r + 1), cells[c]));
            }
            xml.append("</row>");
        }
        sheets.put(name, "<worksheet " + MAIN + "><sheetData>" + xml + "</sheetData></worksheet>");
        return this;
    }

    Xlsx hidden(String name) {
        states.put(name, "hidden");
        return this;
    }

    private static String cell(String at, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        String value = cell.substring(Math.min(2, cell.length()));
        if (cell.startsWith("x:")) {
            return "<c r=\"" + at + "\" " + value + "</c>";
        }
        for (String style : new String[] {"n", "d", "m", "z", "c", "k"}) {
            if (cell.startsWith(style + ":")) {
                return "<c r=\"" + at + "\" s=\"" + "ndmzck".indexOf(style) + "\"><v>" + value + "</v></c>";
            }
        }
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder list = new StringBuilder();
            StringBuilder rels = new StringBuilder();
            StringBuilder types = new StringBuilder();
            int n = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                n++;
                put(zip, "xl/worksheets/sheet" + n + ".xml", sheet.getValue());
                list.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + n + "\" state=\""
                        + states.getOrDefault(sheet.getKey(), "visible") + "\" r:id=\"rId" + n + "\"/>");
                rels.append("<Relationship Id=\"rId" + n + "\" Type=\"" + REL + "/worksheet\" Target=\"worksheets/sheet"
                        + n + ".xml\"/>");
                types.append(
                        "<Override PartName=\"/xl/worksheets/sheet" + n
                                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            }
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"" + REL + "\"><workbookPr" + (since1904 ? " date1904=\"1\"" : "")
                            + "/><sheets>" + list + "</sheets></workbook>");
            String relationships =
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships + rels + "<Relationship Id=\"rId99\" Type=\"" + REL
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            put(
                    zip,
                    "_rels/.rels",
                    relationships + "<Relationship Id=\"rId1\" Type=\"" + REL
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + MAIN + "><numFmts count=\"4\"><numFmt numFmtId=\"164\""
                            + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                            + "<numFmt numFmtId=\"165\" formatCode=\"00000\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0 [$₫-42A]\"/>"
                            + "<numFmt numFmtId=\"167\" formatCode=\"0.0 &quot;kg&quot;\"/></numFmts><cellXfs count=\"6\"><xf numFmtId=\"0\"/>"
                            + "<xf numFmtId=\"164\"/><xf numFmtId=\"22\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>");
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                            + types
                            + "</Types>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
