package io.clientele.collect;

import io.clientele.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which words at the head of a column say what it means, in four languages. */
final class HeaderWords {

    private static final Map<String, Meaning> MEANINGS = read();

    private HeaderWords() {}

    /** The meaning a header names, spelling aside. */
    static Optional<Meaning> meaning(String header) {
        Meaning whole = MEANINGS.get(normalise(header));
        // Of a two-row header "Group / Name" the name alone may say it.
        int below = header.lastIndexOf(" / ");
        return whole != null || below < 0
                ? Optional.ofNullable(whole)
                : Optional.ofNullable(MEANINGS.get(normalise(header.substring(below + 3))));
    }

    static String normalise(String header) {
        return Words.normalise(header.replaceAll("[()（）%:：#]", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<String, Meaning> read() {
        Map<String, Meaning> meanings = new HashMap<>();
        try (InputStream file = HeaderWords.class.getResourceAsStream("header-words.tsv")) {
            if (file == null) {
                throw new IllegalStateException("header-words.tsv is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] cells = line.split("\t");
                        Meaning meaning = Meaning.named(cells[0]).orElseThrow();
                        for (int cell = 1; cell < cells.length; cell++) {
                            meanings.putIfAbsent(normalise(cells[cell]), meaning);
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.copyOf(meanings);
    }
}
