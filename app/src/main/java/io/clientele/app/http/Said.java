package io.clientele.app.http;

import io.clientele.collect.ColumnWord;
import io.clientele.collect.file.ReadAs;
import io.clientele.run.Look;
import io.clientele.run.SourceWish;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody says of a file: of columns, of how its tables are written, of its source.
 *
 * @param mapping of columns; the others stay as they were guessed
 * @param reading of tables; the others are read as they tell themselves
 * @param received the receipts that were there when it was checked; null = it was not
 * @param origin who answers for what comes in, and where it comes from; null = not said
 */
record Said(
        @Nullable List<Word> mapping,
        @Nullable List<Written> reading,
        @Nullable String received,
        @Nullable Origin origin) {

    static final Said NOTHING = new Said(null, null, null, null);

    private static final int MOST_WORDS = 2_000;

    /** @throws InvalidInputException where there are too many, or one is none that is known */
    Map<String, ColumnWord> words() {
        List<Word> said = mapping == null ? List.of() : mapping;
        check(said, "mapping");
        Map<String, ColumnWord> words = new TreeMap<>();
        said.forEach(one -> {
            Map.Entry<String, ColumnWord> word = Look.said(one.table(), one.header(), one.word());
            words.put(word.getKey(), word.getValue());
        });
        return words;
    }

    Map<String, ReadAs> readAs() {
        List<Written> said = reading == null ? List.of() : reading;
        check(said, "reading");
        Map<String, ReadAs> readAs = new TreeMap<>();
        said.forEach(one ->
                readAs.put(one.table(), new ReadAs(one.encoding(), one.separator(), Boolean.TRUE.equals(one.fresh()))));
        return readAs;
    }

    Optional<SourceWish> wish() {
        return Optional.ofNullable(origin)
                .map(said -> new SourceWish(text(said.owner()), text(said.basis()), text(said.origin())));
    }

    /** Work on an upload with this. */
    JobAsked asked(String kind, Uploads.Upload upload, Map<String, String> more) {
        Map<String, String> which = new TreeMap<>(more);
        which.put("upload", upload.id());
        which.put("file", upload.name());
        return new JobAsked(kind, which, JsonMapper.shared().writeValueAsString(this));
    }

    private static void check(List<?> said, String where) {
        if (said.size() > MOST_WORDS) {
            throw new InvalidInputException(new Problem(
                    "app.limit",
                    where,
                    Map.of("most", String.valueOf(MOST_WORDS)),
                    "Ask for 1 to " + MOST_WORDS + " rows at a time."));
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** @param word a meaning, how its days or numbers are read, or both */
    record Word(String table, String column, String header, String word) {}

    /**
     * @param encoding and separator: null = as was said last time for its source, else as the file tells
     * @param fresh whether what was kept of earlier files is left aside
     */
    record Written(
            String table,
            @Nullable String encoding,
            @Nullable String separator,
            @Nullable Boolean fresh) {}

    /** What {@link SourceWish} says. */
    record Origin(
            @Nullable String owner,
            @Nullable String basis,
            @Nullable String origin) {}
}
