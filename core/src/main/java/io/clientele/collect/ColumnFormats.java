package io.clientele.collect;

import io.clientele.collect.Meaning.Content;
import io.clientele.text.Currencies;
import io.clientele.text.DateForm;
import io.clientele.text.DateKind;
import io.clientele.text.Guess;
import io.clientele.text.NumberForm;
import io.clientele.text.Phones;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the values of a column are written, once it is known what they mean: order of the date, decimal mark, currency, region. */
final class ColumnFormats {

    private static final double MOST = .98;
    private static final double SURE = .99;
    private static final Set<Meaning> NO_MONEY =
            Set.of(Meaning.QUANTITY, Meaning.PURCHASES, Meaning.RATE, Meaning.RATE_PER_BASE);

    private final List<String> headers;
    private final LocalDate today;

    ColumnFormats(List<ColumnProfile> columns, LocalDate today) {
        this.headers = columns.stream().map(ColumnProfile::header).toList();
        this.today = today;
    }

    /** @param sure how certain the meaning is; the mapping is no more certain than its format */
    ColumnMapping mapping(ColumnProfile column, Meaning meaning, double sure, String why) {
        if (meaning.content() == Content.DATE) {
            Guess<DateForm> form = DateForm.guess(column.values(), today);
            return new ColumnMapping(
                    column.columnNo(),
                    column.header(),
                    meaning,
                    form.value().name(),
                    Math.min(sure, form.certainty()),
                    why + "; " + form.because());
        }
        if (meaning.content() == Content.NUMBER) {
            Guess<NumberForm> form = NumberForm.guess(column.values());
            return new ColumnMapping(
                    column.columnNo(),
                    column.header(),
                    meaning,
                    MoneyFormat.of(form.value().decimalMark(), currency(column, meaning)),
                    Math.min(sure, form.certainty()),
                    why + "; " + form.because());
        }
        return new ColumnMapping(column.columnNo(), column.header(), meaning, textFormat(column, meaning), sure, why);
    }

    private String currency(ColumnProfile column, Meaning meaning) {
        if (NO_MONEY.contains(meaning)) {
            return MoneyFormat.UNKNOWN;
        }
        return Currencies.guess(column.values(), headers).value();
    }

    /** A phone's region; of an attribute the decimal mark of numbers, or the form of days that can be read one way only. */
    private @Nullable String textFormat(ColumnProfile column, Meaning meaning) {
        if (meaning == Meaning.PHONE) {
            return Phones.region(column.values()).value();
        }
        if (meaning != Meaning.ATTRIBUTE || column.values().isEmpty()) {
            return null;
        }
        if (Looks.numberShare(column) >= MOST) {
            return String.valueOf(NumberForm.guess(column.values()).value().decimalMark());
        }
        Guess<DateForm> days = DateForm.guess(column.values(), today);
        boolean certain = days.certainty() >= SURE && days.value().kind() == DateKind.CALENDAR;
        return certain && Looks.days(column, MOST) && new Looks(today).dateShare(column) >= MOST
                ? days.value().name()
                : null;
    }
}
