package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Intake;
import io.clientele.collect.Meaning;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no file can tell and would change days, counts or sums: asked, or refused with the line that answers it. */
final class Questions {

    private static final double SURE = .99;
    private static final Set<Meaning> DAYS =
            Set.of(Meaning.ORDER_DATE, Meaning.FIRST_DAY, Meaning.LAST_DAY, Meaning.DAY, Meaning.EVENT_DATE);

    private final List<Problem> open = new ArrayList<>();

    /** The tables, days that are open settled by tables with the same columns beside them if these all tell the same. */
    static List<Intake.Taken> settled(List<Intake.Taken> tables) {
        return tables.stream()
                .map(table -> {
                    List<Intake.Taken> ways = tables.stream()
                            .map(table::settledBy)
                            .filter(other -> !other.equals(table))
                            .toList();
                    boolean oneWay =
                            ways.stream().map(Intake.Taken::columns).distinct().count() == 1;
                    return oneWay ? ways.get(0) : table;
                })
                .toList();
    }

    /** Whether the files do not tell how the days of a column are written. */
    static boolean isOpen(ColumnMapping column) {
        return DAYS.contains(column.meaning()) && column.certainty() < SURE;
    }

    void ask(Intake.Taken taken) {
        String name = taken.input().name();
        String file = name.substring(name.lastIndexOf('/') + 1);
        for (ColumnMapping column : taken.columns()) {
            if (isOpen(column)) {
                open.add(new Problem(
                        "collect.dateOrder",
                        file + ", column " + column.header(),
                        Map.of("column", column.header(), "file", file),
                        "the dates can be read as day/month or month/day, and nothing in the file tells which. Answer with"
                                + " one of:\n  --mapping '" + file + ":" + column.header()
                                + "=day/month'\n  --mapping '"
                                + file + ":" + column.header() + "=month/day'\nor take the guess with --yes."));
            } else if (column.leavesDirectionOpen()) {
                open.add(direction(file, column));
            }
        }
    }

    private static Problem direction(String file, ColumnMapping column) {
        String line = "\n  --mapping '" + file + ":" + column.header() + "=";
        return new Problem(
                "collect.rateDirection",
                file + ", column " + column.header(),
                Map.of("column", column.header(), "file", file),
                "nothing in the file tells whether the rate is a unit of the currency in the base currency, or the other way"
                        + " round. Answer with one of:" + line + Meaning.RATE.word() + "'" + line
                        + Meaning.RATE_PER_BASE.word() + "'\nor take the guess with --yes.");
    }

    void refuseIfAny() {
        if (!open.isEmpty()) {
            throw new InvalidInputException(open);
        }
    }
}
