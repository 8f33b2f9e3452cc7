package io.clientele.run;

import io.clientele.collect.file.Found;
import io.clientele.collect.file.Input;
import io.clientele.demo.Story;
import io.clientele.warehouse.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The mark of a workspace whose people are invented. It hangs on the files: as long as one that we made up counts, the mark stands, and
 * no setting takes it away.
 *
 * @param size tiny, small, large
 * @param edition of the generator
 */
public record Invented(String size, long people, long seed, int edition) {

    /** The last column of every table that leaves a demo workspace. CSV has no place for a remark that every reader passes over. */
    public static final String COLUMN = "demo_data";

    public static final String WORD = "invented";

    private static final String TABLE = "workspace.warehouse.invented";

    static Invented of(Story story) {
        return new Invented(
                story.size().name().toLowerCase(Locale.ROOT), story.size().people(), story.seed(), Story.EDITION);
    }

    /** Of the workspace of a session; empty where nothing that counts is made up by us. */
    public static Optional<Invented> of(Engine session) {
        return session
                .rows(
                        "look for invented people",
                        "select i.size, i.people, i.seed, i.edition from " + TABLE + " as i"
                                + " join workspace.collect.receipts as r on r.sha256 = i.sha256"
                                + " where r.withdrawn_at is null order by r.place limit 1")
                .stream()
                .map(row -> new Invented(
                        Objects.requireNonNull(row.text(1)), row.number(2), row.number(3), (int) row.number(4)))
                .findFirst();
    }

    /** Whether something counts that we did not make up. */
    static boolean isNotAlone(Engine session) {
        return session.rows(
                                "look for other files",
                                "select count(*) from workspace.collect.receipts where withdrawn_at is null and sha256 not in"
                                        + " (select sha256 from " + TABLE + ")")
                        .get(0)
                        .number(1)
                > 0;
    }

    /** Whether it is the same world to the byte. */
    public boolean is(Story story) {
        return equals(of(story));
    }

    /** Notes that these files are made up, before any of them comes in. */
    void note(Engine engine, Found found) {
        List<String> files =
                found.inputs().stream().map(Input::sha256).distinct().sorted().toList();
        engine.inTransaction("note invented files", () -> {
            engine.run("note invented files", "delete from " + TABLE);
            files.forEach(sha256 -> engine.run(
                    "note invented files",
                    "insert into " + TABLE + " values (?, ?, ?, ?, ?)",
                    sha256,
                    size,
                    people,
                    seed,
                    edition));
        });
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("size", size);
        json.put("people", people);
        json.put("seed", seed);
        json.put("edition", edition);
        return json;
    }
}
