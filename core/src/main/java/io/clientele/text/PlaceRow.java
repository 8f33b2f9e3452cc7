package io.clientele.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One province of an edition.
 *
 * @param code official code
 * @param now code of the province it is today
 * @param names by language
 * @param others what else it is called, and cities in it
 */
record PlaceRow(String code, String now, Map<String, String> names, List<String> others) {

    /** Of the table {@code places/<edition>.tsv}, in its order. */
    static List<PlaceRow> read(String edition) {
        String path = "places/" + edition + ".tsv";
        try (InputStream file = PlaceRow.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlaceRow of(String[] cells) {
        List<String> others = new ArrayList<>();
        for (int cell = 6; cell < cells.length; cell++) {
            if (!cells[cell].isEmpty()) {
                others.addAll(List.of(cells[cell].split(",")));
            }
        }
        Map<String, String> names = Map.of("en", cells[2], "zh-Hans", cells[3], "zh-Hant", cells[4], "vi", cells[5]);
        return new PlaceRow(cells[0], cells[1], names, List.copyOf(others));
    }
}
