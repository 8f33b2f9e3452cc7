package io.clientele.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Puts a report into the page that was built for it: one file that opens from disk without a network. */
public final class ReportPage {

    static final String RESOURCE = "/io/clientele/web/report.html";
    private static final String REPORT = "<script type=\"application/json\" id=\"report\">{}</script>";
    private static final String WORDS = "<script type=\"application/json\" id=\"words\">{}</script>";
    private static final String EVIDENCE = "<script type=\"application/json\" id=\"evidence\">{}</script>";

    private ReportPage() {}

    /**
     * Writes {@code index.html} beside {@code report.json}.
     *
     * @param folder of the report
     * @param reportJson text of report.json
     * @param evidenceJson by evidence id or table id: {@code definition, sql, kernel, columns, rows, total}; rows are the
     *     first 20 at most, without names or contacts; {@code {}} where there is none
     * @param wordsJson by language: what the report says, see {@link PageWords}
     * @return the page
     */
    public static Path write(Path folder, String reportJson, String evidenceJson, String wordsJson) throws IOException {
        Path page = folder.resolve("index.html");
        byte[] filled = fill(template(), reportJson, evidenceJson, wordsJson).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(page, out -> out.write(filled));
        return page;
    }

    static String fill(String template, String reportJson, String evidenceJson, String wordsJson) {
        // The formatter of the page may break the lines of an empty place.
        String page = template.replaceAll(
                "(<script type=\"application/json\" id=\"[a-z]+\">)\\s*\\{}\\s*(</script>)", "$1{}$2");
        return replace(replace(replace(page, REPORT, reportJson), EVIDENCE, evidenceJson), WORDS, wordsJson);
    }

    /** JSON stays the same JSON, but nothing in it can end the script element or a line of script. */
    static String escape(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String replace(String template, String place, String json) {
        int at = template.indexOf(place);
        if (at < 0) {
            throw new IllegalStateException("The page of the report has no place " + place);
        }
        int inside = at + place.indexOf("{}");
        return template.substring(0, inside) + escape(json) + template.substring(inside + 2);
    }

    private static String template() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The page of the report is not on the class path: " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
