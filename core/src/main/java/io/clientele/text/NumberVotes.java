package io.clientele.text;

import java.math.BigDecimal;
import java.util.List;

/** Counts what each value of a column says about its decimal mark. */
final class NumberVotes {

    private int pointOnly;
    private int commaOnly;
    /** Values like 1.250, which are 1250 where the comma is the decimal mark. */
    private int groupedByPoint;
    /** Values like 1,250, which are 1250 where the point is the decimal mark. */
    private int groupedByComma;

    private int dongByPoint;
    private int dongByComma;
    private int plainBelowThousand;
    private int plainAbove;
    private int readable;

    void count(String text) {
        AmountText amount = AmountText.of(text);
        if (amount == null) {
            return;
        }
        BigDecimal byPoint = NumberForm.POINT.readStrictly(amount);
        BigDecimal byComma = NumberForm.COMMA.readStrictly(amount);
        if (byPoint == null && byComma == null) {
            return;
        }
        readable++;
        if (byComma == null) {
            pointOnly++;
        } else if (byPoint == null) {
            commaOnly++;
        } else if (byPoint.compareTo(byComma) == 0) {
            countPlain(byPoint);
        } else {
            countOpen(amount, byPoint.abs().compareTo(byComma.abs()) < 0);
        }
    }

    private void countPlain(BigDecimal value) {
        if (value.scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(1000)) < 0) {
            plainBelowThousand++;
        } else {
            plainAbove++;
        }
    }

    private void countOpen(AmountText amount, boolean point) {
        boolean dong = amount.currencyWord() != null
                && CurrencyWords.codes(amount.currencyWord()).equals(List.of("VND"));
        if (point) {
            groupedByPoint++;
            dongByPoint += dong ? 1 : 0;
        } else {
            groupedByComma++;
            dongByComma += dong ? 1 : 0;
        }
    }

    Guess<NumberForm> guess() {
        if (readable == 0) {
            return new Guess<>(NumberForm.POINT, 0, List.of(NumberForm.COMMA), "No value can be read as a number.");
        }
        int point = pointOnly + dongByComma;
        int comma = commaOnly + dongByPoint;
        if (point + comma > 0) {
            return decided(point, comma);
        }
        if (groupedByPoint + groupedByComma == 0) {
            return new Guess<>(NumberForm.POINT, 1, List.of(), "No value has a mark that could be read two ways.");
        }
        return open();
    }

    private Guess<NumberForm> decided(int point, int comma) {
        NumberForm winner = point >= comma ? NumberForm.POINT : NumberForm.COMMA;
        int votes = Math.max(point, comma);
        boolean nothingOpen = groupedByPoint + groupedByComma == 0;
        double certainty = nothingOpen ? 1 : Math.min(0.999, votes / (double) (point + comma));
        List<NumberForm> others = certainty < 0.99 ? List.of(winner.other()) : List.of();
        return new Guess<>(
                winner,
                certainty,
                others,
                votes + " of " + readable + " values fit only the decimal mark “" + winner.decimalMark() + "”.");
    }

    /** Every value with a mark has exactly three digits behind it. */
    private Guess<NumberForm> open() {
        if (groupedByPoint > 0 && groupedByComma > 0) {
            NumberForm winner = groupedByPoint > groupedByComma ? NumberForm.COMMA : NumberForm.POINT;
            return new Guess<>(winner, 0.5, List.of(winner.other()), "Point and comma both stand before three digits.");
        }
        NumberForm grouping = groupedByPoint > 0 ? NumberForm.COMMA : NumberForm.POINT;
        int grouped = groupedByPoint + groupedByComma;
        if (plainAbove > 0) {
            double certainty = plainAbove >= grouped ? 0.8 : 0.6;
            return new Guess<>(
                    grouping.other(),
                    certainty,
                    List.of(grouping),
                    plainAbove + " values of 1000 and more have no group mark.");
        }
        if (plainBelowThousand > 0 && grouped > 1) {
            return new Guess<>(
                    grouping, 0.99, List.of(), "Only values of 1000 and more have a mark, always before three digits.");
        }
        return new Guess<>(
                grouping,
                grouped >= 10 ? 0.95 : 0.9,
                List.of(grouping.other()),
                "Every mark stands before exactly three digits.");
    }
}
