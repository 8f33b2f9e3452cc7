package io.clientele.app.cli;

import io.clientele.run.Answer;
import io.clientele.terms.Figure;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The answer on one screen. */
final class Screen {

    private final PrintWriter out;

    Screen(PrintWriter out) {
        this.out = out;
    }

    void print(Answer answer) {
        out.printf(
                Locale.ROOT,
                "As of %s (%s)%n%n",
                answer.asOf().day(),
                answer.asOf().zone());
        for (Figure figure : answer.figures()) {
            out.printf(
                    Locale.ROOT,
                    "%-32s %-24s %20s%s%n",
                    figure.measure(),
                    figure.scope(),
                    value(figure),
                    range(figure));
        }
    }

    private static String value(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            return figure.state().text();
        }
        return switch (figure.unit()) {
            case "count" -> value.setScale(0, RoundingMode.HALF_UP).toPlainString();
            case "money" ->
                value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
            default -> value.setScale(6, RoundingMode.HALF_UP).toPlainString();
        };
    }

    private static String range(Figure figure) {
        Figure.Range range = figure.interval();
        return range == null ? "" : String.format(Locale.ROOT, "  %.6f to %.6f", range.low(), range.high());
    }
}
