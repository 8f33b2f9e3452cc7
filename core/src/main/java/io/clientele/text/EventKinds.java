package io.clientele.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sources call the kinds of events, in four languages: a small list of our own. What is not in it stays as it came. */
public final class EventKinds {

    private static final int LONGEST = 40;
    private static final int HAN = 0x4E00;

    private static final Map<String, String> KINDS = read();

    private EventKinds() {}

    /** The codes of the kinds we have a word for. */
    public static List<String> codes() {
        return KINDS.values().stream().distinct().toList();
    }

    /** Our word for a kind, else the text as it came without blanks around; null for a blank one. */
    public static @Nullable String read(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : known(stripped).orElse(stripped);
    }

    public static Optional<String> known(String text) {
        return text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(KINDS.get(folded(text)));
    }

    /** What the head of a column of moments says happened then: "call time", "visited at", "来电时间". */
    public static Optional<String> ofMoment(String header) {
        String words = folded(header);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            String word = kind.getKey();
            boolean whole = (" " + words + " ").contains(" " + word + " ");
            if (whole || (word.codePointAt(0) >= HAN && words.startsWith(word))) {
                return Optional.of(kind.getValue());
            }
        }
        return Optional.empty();
    }

    private static String folded(String text) {
        String words = Words.normalise(text.replace('_', ' ').replace('-', ' '))
                .replaceAll("\\s+", " ")
                .strip();
        return Fold.of(words);
    }

    private static Map<String, String> read() {
        Map<String, String> kinds = new LinkedHashMap<>();
        try (InputStream file = EventKinds.class.getResourceAsStream("event-kinds.tsv")) {
            if (file == null) {
                throw new IllegalStateException("event-kinds.tsv is missing");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .forEach(cells -> {
                        for (String cell : cells) {
                            kinds.putIfAbsent(folded(cell), cells[0]);
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return kinds;
    }
}
