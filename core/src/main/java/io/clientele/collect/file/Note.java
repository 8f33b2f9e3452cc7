package io.clientele.collect.file;

/**
 * Something mended or left out while reading, said on the receipt.
 *
 * @param code stable name: {@code nulsRemoved}, {@code malformed}, {@code repeatedHeader}, {@code blankRows}, {@code
 *     hiddenSheet}, {@code preamble}
 * @param count how often
 * @param lines the first physical lines it was seen on; empty where a line cannot be told
 */
public record Note(String code, long count, java.util.List<Long> lines) {
    public Note {
        lines = java.util.List.copyOf(lines);
    }

    static Note of(String code, long count) {
        return new Note(code, count, java.util.List.of());
    }
}
