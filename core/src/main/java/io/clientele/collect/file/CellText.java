package io.clientele.collect.file;

import io.clientele.text.Currencies;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The text of a cell: days in ISO form, numbers without float noise, errors as Excel writes them. */
final class CellText {

    /** What a double surely holds; digits behind are noise. */
    private static final MathContext SURE = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final long SECONDS_A_DAY = 86_400;
    /** 9999-12-31. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]");
    /** What a format shows as it is: [$₫-42A], "₫", or a bare sign. */
    private static final Pattern SIGN = Pattern.compile("\\[\\$[^\\]]+]|\"[^\"]+\"|\\p{Sc}");

    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final boolean since1904;

    CellText(boolean since1904) {
        this.since1904 = since1904;
    }

    String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case BOOLEAN -> bool(raw);
            case NUMBER -> number(cell, raw);
            case STRING -> text(cell.getValue(), raw);
            case ERROR -> raw == null || raw.isEmpty() ? "#VALUE!" : raw;
            case FORMULA -> formula(cell, raw);
        };
    }

    private String formula(Cell cell, @Nullable String raw) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal) {
            return number(cell, raw);
        }
        return value instanceof Boolean ? bool(value.toString()) : text(value, raw);
    }

    private static String text(@Nullable Object value, @Nullable String raw) {
        return value != null ? value.toString() : raw == null ? "" : raw;
    }

    private static String bool(@Nullable String raw) {
        return raw != null && (raw.equals("1") || raw.equalsIgnoreCase("true")) ? "TRUE" : "FALSE";
    }

    private String number(Cell cell, @Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return "";
        }
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        String shown =
                format == null ? "" : NO_LETTERS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        boolean elapsed = format != null && format.toLowerCase(Locale.ROOT).matches(".*\\[(h+|m+|s+)\\].*");
        if (!elapsed
                && (isDay(shown) || (format == null && id != null && isDay(id)))
                && value.signum() >= 0
                && value.compareTo(LAST_DAY) < 0) {
            return day(
                    value,
                    shown.contains("h") || (id != null && id >= 18 && id <= 22),
                    shown.contains("y") || shown.contains("d") || shown.isEmpty());
        }
        if (ZEROS.matcher(shown).matches() && value.signum() >= 0 && value.scale() <= 0) {
            String digits = value.toPlainString();
            return "0".repeat(Math.max(0, shown.length() - digits.length())) + digits;
        }
        return plain(value) + currency(format);
    }

    /** The sign that the format shows beside the number, behind a blank: it is what the reader of the sheet sees. */
    private static String currency(@Nullable String format) {
        if (format == null) {
            return "";
        }
        Matcher sign = SIGN.matcher(format);
        while (sign.find()) {
            String shown =
                    sign.group().replaceAll("^\\[\\$|-[^-]*]$|[\"\\]]", "").strip();
            if (!shown.isEmpty() && Currencies.in("1 " + shown, "") != null) {
                return " " + shown;
            }
        }
        return "";
    }

    static String plain(BigDecimal value) {
        if (value.scale() <= 0) {
            return value.toPlainString();
        }
        BigDecimal sure = value.round(SURE).stripTrailingZeros();
        return sure.signum() == 0 ? "0" : sure.toPlainString();
    }

    private static boolean isDay(String shown) {
        if (shown.isEmpty() || shown.equals("general") || shown.contains("#") || shown.startsWith("0")) {
            return false;
        }
        return shown.contains("y") || shown.contains("d") || shown.contains("m") || shown.contains("h");
    }

    /** Formats that every Excel knows without writing them down. */
    private static boolean isDay(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
    }

    /** Serial 1 is 1900-01-01 and 60 the 29 February that never was; in the other system 0 is 1904-01-01. */
    private String day(BigDecimal serial, boolean withTime, boolean withDay) {
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long days = seconds / SECONDS_A_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (days == 0 && !since1904 && !(withDay && time.equals(LocalTime.MIDNIGHT))) {
            return time.format(TIME);
        }
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDate date = first.plusDays(days);
        boolean midnight = time.equals(LocalTime.MIDNIGHT);
        return midnight && !withTime
                ? date.toString()
                : LocalDateTime.of(date, time).format(MOMENT);
    }
}
