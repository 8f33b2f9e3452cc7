package io.clientele.run;

import io.clientele.rules.YesNoIs;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.DateForm;
import io.clientele.text.DateKind;
import io.clientele.text.DateOrder;
import io.clientele.text.DatePurpose;
import io.clientele.text.Moment;
import io.clientele.text.Nobody;
import io.clientele.text.NumberForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as the value of a field, read as people of their language write it, and as files write it so that it can be read
 * one way only.
 */
final class EnteredValue {

    /** What files write where there is nothing. */
    static final String NOTHING = "-";

    private static final int LONGEST = 1_000;
    private static final int PLACES = 4;
    private static final int MOST_DIGITS = 14;

    private final String lang;
    private final LocalDate today;

    EnteredValue(String lang, LocalDate today) {
        this.lang = lang;
        this.today = today;
    }

    /** @throws InvalidInputException where it is no value of the kind */
    String read(String kind, String typed) {
        List<Problem> problems = new ArrayList<>();
        Written.check(problems, "value", typed, LONGEST);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        String text = typed.strip();
        return switch (kind) {
            case "number" -> number(text);
            case "date" -> day(text).toString();
            case "yes_no" ->
                YesNoIs.read(text)
                        .map(yes -> yes ? "yes" : "no")
                        .orElseThrow(() -> refused("run.noYesNo", text, "This says neither yes nor no."));
            default -> words(text);
        };
    }

    private static String words(String text) {
        if (Nobody.isMarker(text)) {
            throw refused(
                    "run.saysNothing", text, "Files say with this that there is no value; empty the field instead.");
        }
        return text;
    }

    /** Never with three digits behind its point, which could set thousands apart. */
    private String number(String text) {
        BigDecimal number = (lang.equals("vi") ? NumberForm.COMMA : NumberForm.POINT).read(text);
        if (number == null) {
            throw refused("run.noNumber", text, "This is no number; write it like 1234.5.");
        }
        BigDecimal kept = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        if (kept.precision() - kept.scale() > MOST_DIGITS) {
            throw refused("run.longNumber", text, "This number is larger than can be kept.");
        }
        return kept.setScale(kept.scale() == PLACES - 1 ? PLACES : Math.max(0, kept.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private LocalDate day(String text) {
        @Nullable
        LocalDate day =
                switch (lang) {
                    case "vi" -> day(text, DateOrder.DMY);
                    case "zh-Hans", "zh-Hant" -> day(text, DateOrder.YMD);
                    default -> eitherWay(text);
                };
        if (day == null) {
            throw refused("run.noDate", text, "This is no day that there is; write it like 2024-01-31.");
        }
        return day;
    }

    /** Some who write English put the day first, some the month. */
    private @Nullable LocalDate eitherWay(String text) {
        LocalDate one = day(text, DateOrder.DMY);
        LocalDate other = day(text, DateOrder.MDY);
        if (one != null && other != null && !one.equals(other)) {
            throw refused(
                    "run.twoDates", text, "This may be " + one + " or " + other + "; write it like one of these.");
        }
        return one == null ? other : one;
    }

    private @Nullable LocalDate day(String text, DateOrder order) {
        Moment moment = new DateForm(DateKind.CALENDAR, order).read(text, ZoneOffset.UTC, today, DatePurpose.ORDER);
        return moment == null ? null : moment.local().toLocalDate();
    }

    private static InvalidInputException refused(String code, String text, String hint) {
        return new InvalidInputException(new Problem(code, "value", Map.of("value", Written.cut(text)), hint));
    }
}
