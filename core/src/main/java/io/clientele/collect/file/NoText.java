package io.clientele.collect.file;

import java.util.List;
import java.util.Optional;

/** Texts and bytes that are no table: garbage, markup, prose. */
final class NoText {

    private static final int FEW = 5;
    private static final int MANY_WORDS = 6;

    private NoText() {}

    static Optional<Sniffed.NoTable> check(byte[] utf8) {
        int odd = 0;
        int looked = Math.min(utf8.length, 1 << 16);
        for (int i = 0; i < looked; i++) {
            byte b = utf8[i];
            boolean control = b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
            boolean replaced =
                    b == (byte) 0xEF && i + 2 < looked && utf8[i + 1] == (byte) 0xBF && utf8[i + 2] == (byte) 0xBD;
            odd += control || replaced ? 1 : 0;
        }
        if (odd > 0.05 * looked) {
            return Optional.of(new Sniffed.NoTable(
                    "binary", "it holds bytes that are no text", "Save it as CSV or as an Excel workbook (.xlsx)."));
        }
        String start = new String(utf8, 0, Math.min(utf8.length, 200), java.nio.charset.StandardCharsets.UTF_8).strip();
        if (start.startsWith("<")) {
            return Optional.of(new Sniffed.NoTable(
                    "markup", "it is HTML or XML", "Open it in a spreadsheet program and save it as .xlsx or CSV."));
        }
        return Optional.empty();
    }

    /** A few lines whose cells are sentences, or whose separators have a blank behind as in a sentence. */
    static boolean isProse(List<List<String>> records) {
        if (records.size() > FEW) {
            return false;
        }
        int cells = 0;
        int sentences = 0;
        int behindBlank = 0;
        int phrases = 0;
        int allWords = 0;
        for (List<String> record : records) {
            for (String cell : record) {
                cells++;
                int words = cell.strip().split("\\s+").length;
                allWords += words;
                boolean ends = cell.endsWith(".") || cell.endsWith("。");
                sentences += ends || words >= MANY_WORDS ? 1 : 0;
                phrases += words >= MANY_WORDS / 2 ? 1 : 0;
                behindBlank += cell.startsWith(" ") ? 1 : 0;
            }
        }
        boolean likeSentences = behindBlank > 0.6 * (cells - records.size()) && phrases > 0;
        boolean oneLineOfWords = records.size() == 1 && allWords >= 2 * cells;
        return sentences > 0.25 * cells || likeSentences || oneLineOfWords;
    }

    /** One word or number a line, three lines at least. */
    static boolean isList(List<List<String>> lines) {
        long words = lines.stream()
                .filter(line ->
                        !line.get(0).strip().contains(" ") && line.get(0).length() < 100)
                .count();
        return lines.size() >= 3 && words >= 0.9 * lines.size();
    }
}
