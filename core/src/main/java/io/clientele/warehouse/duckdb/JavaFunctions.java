package io.clientele.warehouse.duckdb;

import io.clientele.text.CostKind;
import io.clientele.text.Currencies;
import io.clientele.text.DateForm;
import io.clientele.text.Emails;
import io.clientele.text.EventKinds;
import io.clientele.text.Fold;
import io.clientele.text.Keys;
import io.clientele.text.Names;
import io.clientele.text.NumberForm;
import io.clientele.text.OpaqueId;
import io.clientele.text.Phones;
import io.clientele.text.Quantities;
import io.clientele.text.Search;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * The readers of room {@code text} as SQL functions. They are used only in steps that make tables, never in views. Null in,
 * null out; a text that cannot be read gives null.
 */
final class JavaFunctions {

    private static final DuckDBColumnType TEXT = DuckDBColumnType.VARCHAR;
    private static final DuckDBColumnType MOMENT = DuckDBColumnType.TIMESTAMP;

    private static final int DIGITS = 18;

    private JavaFunctions() {}

    static void register(DuckDBConnection connection) throws SQLException {
        decimal(connection, "read_amount", 4, (text, form) -> form.read(text));
        decimal(connection, "read_quantity", 4, Quantities::read);
        // Rates need more places: a dong is 0.0000393 dollars.
        decimal(connection, "read_rate", 10, (text, form) -> form.read(text));
        text(connection, "written_id", 1, words -> OpaqueId.text(UUID.fromString(words[0])));
        text(connection, "kept_id", 1, words -> OpaqueId.bits(words[0]).toString());
        text(connection, "named", 1, words -> Keys.read(words[0]));
        text(connection, "read_name", 1, words -> Names.read(words[0]));
        text(connection, "fold_name", 1, words -> Names.fold(words[0]));
        text(connection, "fold", 1, words -> Fold.of(words[0]));
        text(
                connection,
                "search_text",
                1,
                words -> Search.index(words[0].lines().toList()));
        text(connection, "read_email", 1, words -> Emails.read(words[0]));
        text(connection, "read_phone", 2, words -> Phones.e164(words[0], words[1]));
        text(connection, "event_kind", 1, words -> EventKinds.read(words[0]));
        text(connection, "currency_in", 2, words -> Currencies.in(words[0], words[1]));
        text(connection, "cost_kind", 1, words -> {
            CostKind kind = CostKind.read(words[0]);
            return kind == null ? null : kind.word();
        });
        moment(connection);
        utc(connection);
        ids(connection);
    }

    /**
     * An id is kept as 128 bits: 125 of the hash, three for the letter, as {@link OpaqueId} reads them. They are put together in
     * SQL, because the engine hashes several times as fast. These macros each session has for itself.
     */
    static void ids(DuckDBConnection connection) throws SQLException {
        String kind = "strpos('" + OpaqueId.LETTERS + "', letter)";
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace temp macro id_of_hash(letter, hash) as cast(unhex(substr(hash, 1, 31)"
                    + " || case when substr(hash, 32, 1) < '8' then substr('0123456', " + kind
                    + ", 1) else substr('89abcde', " + kind + ", 1) end) as uuid)");
            statement.execute("create or replace temp macro opaque_id(letter, source, key) as"
                    + " id_of_hash(letter, sha256(source || chr(31) || key))");
            statement.execute("create or replace temp macro id_text(id) as written_id(cast(id as varchar))");
        }
    }

    /** local time, as the source's calendar shows it: text, and how to read it ({@link MomentReading}). */
    private static void moment(DuckDBConnection connection) throws SQLException {
        DuckDBFunctions.scalarFunction()
                .withName("read_moment")
                .withParameters(TEXT, TEXT)
                .withReturnType(MOMENT)
                .withNullInNullOut()
                .withVectorizedFunction((in, out) -> {
                    Vectors vectors = new Vectors(in);
                    MomentReading reading = MomentReading.of(vectors.setting(1));
                    for (long row = 0; row < vectors.rows(); row++) {
                        long micros = vectors.anyNull(row) ? DateForm.NO_MOMENT : reading.micros(vectors.text(0, row));
                        if (micros == DateForm.NO_MOMENT) {
                            out.setNull(row);
                        } else {
                            out.setTimestamp(row, ofMicros(micros));
                        }
                    }
                })
                .register(connection);
    }

    private static LocalDateTime ofMicros(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1_000, ZoneOffset.UTC);
    }

    private static void utc(DuckDBConnection connection) throws SQLException {
        DuckDBFunctions.scalarFunction()
                .withName("utc_of_local")
                .withParameters(MOMENT, TEXT)
                .withReturnType(MOMENT)
                .withNullInNullOut()
                .withVectorizedFunction((in, out) -> {
                    Vectors vectors = new Vectors(in);
                    ZoneId zone = ZoneId.of(vectors.setting(1));
                    for (long row = 0; row < vectors.rows(); row++) {
                        if (vectors.anyNull(row)) {
                            out.setNull(row);
                            continue;
                        }
                        LocalDateTime local = vectors.moment(0, row);
                        out.setTimestamp(
                                row, LocalDateTime.ofInstant(local.atZone(zone).toInstant(), ZoneOffset.UTC));
                    }
                })
                .register(connection);
    }

    private static void decimal(DuckDBConnection connection, String name, int scale, DecimalReader reader)
            throws SQLException {
        BigDecimal largest = BigDecimal.TEN.pow(DIGITS - scale);
        DuckDBFunctions.scalarFunction()
                .withName(name)
                .withParameters(TEXT, TEXT)
                .withReturnType(DuckDBLogicalType.decimal(DIGITS, scale))
                .withNullInNullOut()
                .withVectorizedFunction((in, out) -> {
                    Vectors vectors = new Vectors(in);
                    NumberForm form = new NumberForm(vectors.setting(1).charAt(0));
                    for (long row = 0; row < vectors.rows(); row++) {
                        BigDecimal value = vectors.anyNull(row) ? null : reader.read(vectors.text(0, row), form);
                        if (value == null || value.abs().compareTo(largest) >= 0) {
                            out.setNull(row);
                        } else {
                            out.setBigDecimal(row, value.setScale(scale, RoundingMode.HALF_UP));
                        }
                    }
                })
                .register(connection);
    }

    private static void text(DuckDBConnection connection, String name, int parameters, TextFunction function)
            throws SQLException {
        DuckDBColumnType[] types = new DuckDBColumnType[parameters];
        java.util.Arrays.fill(types, TEXT);
        DuckDBFunctions.scalarFunction()
                .withName(name)
                .withParameters(types)
                .withReturnType(TEXT)
                .withNullInNullOut()
                .withVectorizedFunction((in, out) -> apply(new Vectors(in), out, parameters, function))
                .register(connection);
    }

    private static void apply(Vectors vectors, DuckDBWritableVector out, int parameters, TextFunction function) {
        String[] words = new String[parameters];
        for (long row = 0; row < vectors.rows(); row++) {
            if (vectors.anyNull(row)) {
                out.setNull(row);
                continue;
            }
            for (int word = 0; word < parameters; word++) {
                words[word] = vectors.text(word, row);
            }
            String value = function.apply(words);
            if (value == null) {
                out.setNull(row);
            } else {
                out.setString(row, value);
            }
        }
    }

    private interface DecimalReader {
        @Nullable
        BigDecimal read(String text, NumberForm form);
    }

    private interface TextFunction {
        @Nullable
        String apply(String[] words);
    }
}
