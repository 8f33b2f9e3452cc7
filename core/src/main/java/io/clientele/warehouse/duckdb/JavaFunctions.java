package io.clientele.warehouse.duckdb;

import io.clientele.text.Currencies;
import io.clientele.text.DateForm;
import io.clientele.text.DatePurpose;
import io.clientele.text.Emails;
import io.clientele.text.Keys;
import io.clientele.text.Names;
import io.clientele.text.NumberForm;
import io.clientele.text.OpaqueId;
import io.clientele.text.Phones;
import io.clientele.text.Quantities;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * The readers of room {@code text} as SQL functions. They are used only in steps that make tables, never in views. Null in,
 * null out; a text that cannot be read gives null.
 */
final class JavaFunctions {

    private static final DuckDBColumnType TEXT = DuckDBColumnType.VARCHAR;
    private static final DuckDBColumnType MOMENT = DuckDBColumnType.TIMESTAMP;

    /** Whole part of decimal(18,4) has 14 digits at most. */
    private static final BigDecimal LARGEST = new BigDecimal("100000000000000");

    private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();
    private static final Map<String, DateForm> FORMS = new ConcurrentHashMap<>();

    private JavaFunctions() {}

    static void register(DuckDBConnection connection) throws SQLException {
        decimal(connection, "read_amount", (text, mark) -> new NumberForm(mark.charAt(0)).read(text));
        decimal(connection, "read_quantity", (text, mark) -> Quantities.read(text, new NumberForm(mark.charAt(0))));
        text(connection, "opaque_id", 3, words -> OpaqueId.of(words[0].charAt(0), words[1], words[2]));
        text(connection, "named", 1, words -> Keys.read(words[0]));
        text(connection, "read_name", 1, words -> Names.read(words[0]));
        text(connection, "fold_name", 1, words -> Names.fold(words[0]));
        text(connection, "read_email", 1, words -> Emails.read(words[0]));
        text(connection, "read_phone", 2, words -> Phones.e164(words[0], words[1]));
        text(connection, "currency_in", 2, words -> Currencies.in(words[0], words[1]));
        moment(connection);
        utc(connection);
    }

    /** local time, as the source's calendar shows it: text, form, zone, purpose, today. */
    private static void moment(DuckDBConnection connection) throws SQLException {
        DuckDBFunctions.scalarFunction()
                .withName("read_moment")
                .withParameters(TEXT, TEXT, TEXT, TEXT, TEXT)
                .withReturnType(MOMENT)
                .withNullInNullOut()
                .withVectorizedFunction((in, out) -> {
                    DuckDBReadableVector values = in.vector(0);
                    for (long row = 0; row < in.rowCount(); row++) {
                        if (anyNull(in, row)) {
                            out.setNull(row);
                            continue;
                        }
                        DateForm form = FORMS.computeIfAbsent(in.vector(1).getString(row), DateForm::named);
                        ZoneId zone = ZONES.computeIfAbsent(in.vector(2).getString(row), ZoneId::of);
                        long micros = form.readMicros(
                                values.getString(row),
                                zone,
                                LocalDate.parse(in.vector(4).getString(row)),
                                DatePurpose.valueOf(in.vector(3).getString(row)));
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
                    for (long row = 0; row < in.rowCount(); row++) {
                        if (anyNull(in, row)) {
                            out.setNull(row);
                            continue;
                        }
                        ZoneId zone = ZONES.computeIfAbsent(in.vector(1).getString(row), ZoneId::of);
                        LocalDateTime local = in.vector(0).getLocalDateTime(row);
                        out.setTimestamp(
                                row, LocalDateTime.ofInstant(local.atZone(zone).toInstant(), ZoneOffset.UTC));
                    }
                })
                .register(connection);
    }

    private static void decimal(DuckDBConnection connection, String name, DecimalReader reader) throws SQLException {
        DuckDBFunctions.scalarFunction()
                .withName(name)
                .withParameters(TEXT, TEXT)
                .withReturnType(DuckDBLogicalType.decimal(18, 4))
                .withNullInNullOut()
                .withVectorizedFunction((in, out) -> {
                    for (long row = 0; row < in.rowCount(); row++) {
                        BigDecimal value = anyNull(in, row)
                                ? null
                                : reader.read(
                                        in.vector(0).getString(row),
                                        in.vector(1).getString(row));
                        if (value == null || value.abs().compareTo(LARGEST) >= 0) {
                            out.setNull(row);
                        } else {
                            out.setBigDecimal(row, value.setScale(4, RoundingMode.HALF_UP));
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
                .withVectorizedFunction((in, out) -> apply(in, out, parameters, function))
                .register(connection);
    }

    private static void apply(
            DuckDBDataChunkReader in, DuckDBWritableVector out, int parameters, TextFunction function) {
        String[] words = new String[parameters];
        for (long row = 0; row < in.rowCount(); row++) {
            if (anyNull(in, row)) {
                out.setNull(row);
                continue;
            }
            for (int word = 0; word < parameters; word++) {
                words[word] = in.vector(word).getString(row);
            }
            String value = function.apply(words);
            if (value == null) {
                out.setNull(row);
            } else {
                out.setString(row, value);
            }
        }
    }

    private static boolean anyNull(DuckDBDataChunkReader in, long row) {
        for (long column = 0; column < in.columnCount(); column++) {
            if (in.vector(column).isNull(row)) {
                return true;
            }
        }
        return false;
    }

    private interface DecimalReader {
        @Nullable
        BigDecimal read(String text, String mark);
    }

    private interface TextFunction {
        @Nullable
        String apply(String[] words);
    }
}
