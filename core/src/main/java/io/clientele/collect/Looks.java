package io.clientele.collect;

import io.clientele.text.Currencies;
import io.clientele.text.DateForm;
import io.clientele.text.DatePurpose;
import io.clientele.text.NumberForm;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the values of a column look like, whatever its header says. */
final class Looks {

    private final LocalDate today;

    Looks(LocalDate today) {
        this.today = today;
    }

    /** Share of values that can be read as days, placeholders included. */
    double dateShare(ColumnProfile column) {
        DateForm form = DateForm.guess(column.values(), today).value();
        return column.share(value -> form.read(value, ZoneOffset.UTC, today, DatePurpose.ORDER) != null
                || value.matches("[0-]+.*|1900-01-01.*"));
    }

    /** Without a header, plain small numbers are no days. */
    static boolean days(ColumnProfile column, double most) {
        return column.share(value -> value.matches("(19|20)\\d{6}.*|.*\\d[-/.年].*\\d.*")) >= most;
    }

    /** Most values have decimals, or say their currency. */
    static boolean money(ColumnProfile column) {
        return column.share(value -> value.matches(".*[.,]\\d{1,2}\\D*")) >= .6
                || column.share(value -> Currencies.in(value, "") != null) >= .6;
    }

    static double numberShare(ColumnProfile column) {
        NumberForm form = NumberForm.guess(column.values()).value();
        return column.share(value -> form.read(value) != null || value.startsWith("#"));
    }
}
