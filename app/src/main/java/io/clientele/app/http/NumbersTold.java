package io.clientele.app.http;

import io.clientele.app.http.Tells.Amount;
import io.clientele.app.http.Tells.Cell;
import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Sometimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of what pages show as numbers, and of what stands behind one. */
final class NumbersTold {

    private NumbersTold() {}

    /**
     * A number with what it is about and what it rests on.
     *
     * @param measure by the reference of measures
     * @param scope parameters of the measure; missing for its default
     * @param unit count, money, share, index, days, rate, quantity or ratio
     * @param value a count is a whole number, exact money a decimal as text, all else a number as computed; null = not known
     * @param low of its range
     * @param high of its range
     * @param level probability the range is made for
     * @param n customers, or rows, it is over
     * @param needed floor that n did not reach
     * @param reason why there is no number, or what to know about it
     * @param evidence id of what stands behind it
     */
    record Figure(
            String measure,
            @Sometimes Map<String, Amount> scope,

            String unit,

            @OneOf({"exact", "estimate", "notEnough", "notKnown"})
            String state,

            @Nullable Amount value,
            @Sometimes @Nullable Double low,
            @Sometimes @Nullable Double high,
            @Sometimes Double level,
            long n,
            @Sometimes Long needed,
            @Sometimes String reason,
            String evidence) {}

    /**
     * A table as in {@code report.json}.
     *
     * @param rows cells in the order of the columns: counts are whole numbers, money and quantities decimals as text, months yyyy-MM
     */
    record Table(List<String> columns, List<List<Cell>> rows) {}

    /**
     * The page Value.
     *
     * @param rule of scores: {@code published} = a value at a limit belongs above it
     * @param tables by name: {@code value.concentration}, {@code value.rfm_thresholds}, {@code value.grid}, {@code value.cohorts}
     */
    record Value(
            LocalDate asOf,
            String zone,
            String currency,
            @OneOf({"product", "published"}) String rule,
            List<Figure> figures,
            Map<String, Table> tables) {}

    /**
     * The page Home, of now.
     *
     * @param weeks the last 26, the earliest first
     */
    record Home(
            LocalDate asOf,
            String zone,
            String currency,
            Instant computedAt,
            List<Week> weeks,
            List<Figure> figures,
            List<Fresh> sources) {}

    /** @param courses of each number we steer by, in their order */
    record Courses(List<Course> courses) {}

    /**
     * How a figure came to be what it is.
     *
     * @param points the ends of the last twelve months and the day itself; none where they cannot be told
     * @param since the day of the first point there is
     * @param change since then
     * @param clear whether the ranges lie apart; null where there are none
     * @param people parts that add up to the change, by who brought it
     * @param country the same by place
     * @param products the same of net by product group, or by product where none has a group
     */
    record Course(
            String measure,
            List<Point> points,
            @Sometimes LocalDate since,
            @Sometimes Amount change,
            @Sometimes @Nullable Boolean clear,
            @Sometimes List<ChangePart> people,
            @Sometimes List<ChangePart> country,
            @Sometimes List<ChangePart> products) {}

    /** @param value null where nothing was known yet, or too few people were */
    record Point(
            LocalDate day,
            @Nullable Amount value,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * A part of a change.
     *
     * @param what {@code none} = of no product, or of none with a group
     * @param scope in which the measure with {@code _since} after its name is this part
     */
    record ChangePart(
            @OneOf({"new", "known", "country", "category", "product", "none", "rest"})
            String what,

            @Nullable String name,
            Amount value,
            @Sometimes Map<String, String> scope) {}

    /**
     * A way to divide customers.
     *
     * @param by as addresses name it
     * @param attribute what it goes by, in the reader's words
     * @param edition of places, which tree
     */
    record Division(
            String by,
            String attribute,

            @OneOf({"value", "month", "quarter", "year", "age", "even", "round", "place"})
            String kind,

            @Nullable String edition) {}

    /**
     * The headline figures, broken down.
     *
     * @param edition of places, which tree
     * @param whole figures of all of them
     * @param outside how many customers are in no group: nothing is told of them up to the day
     */
    record Divided(
            LocalDate asOf,
            String zone,
            String currency,
            String by,
            String attribute,

            @OneOf({"value", "month", "quarter", "year", "age", "even", "round", "place"})
            String kind,

            @Nullable String edition,
            List<DividedGroup> groups,
            List<Figure> whole,
            long outside) {}

    /**
     * Customers of one group: of a key, without one, or the rest.
     *
     * @param rule that holds for them and nobody else, as JSON
     */
    record DividedGroup(
            @OneOf({"key", "missing", "rest"}) String what,
            @Nullable String key,
            String label,
            String rule,
            List<Figure> figures) {}

    /**
     * Two days side by side.
     *
     * @param receipts what came between, the latest first
     */
    record TwoDays(
            ComparedDay before,
            ComparedDay after,
            String zone,
            String currency,
            List<Measured> measures,
            List<MovedReceipt> receipts) {}

    /** @param then told as we said it then */
    record ComparedDay(LocalDate asOf, boolean then) {}

    /**
     * A number on both days.
     *
     * @param difference null where one of the two is not told
     * @param clear whether the ranges lie apart; null where there are none
     */
    record Measured(
            Figure before,
            Figure after,
            @Nullable Amount difference,
            @Nullable Boolean clear) {}

    /**
     * What one receipt did between two days, in lines.
     *
     * @param entered lines there all along, of customers who fit the rule on the later day alone
     * @param left the same of those who fit on the earlier day alone
     */
    record MovedReceipt(
            String id,
            String file,
            Instant arrived,
            long added,
            long changed,
            long ended,
            long entered,
            long left,
            BigDecimal net) {}

    /**
     * What made a difference between two days.
     *
     * @param of the measure, or the receipt
     * @param number on both days; null of a receipt
     * @param receipt what it did; null of a number
     * @param sql with the catalogs of past days called {@code before} and {@code after}
     * @param rows some of those it rests on
     * @param names of the customers of these rows by their id; the key of one without a name
     * @param total how many there are
     * @param next where the next page begins; null on the last
     */
    record BehindDifference(
            String of,
            @Nullable Measured number,
            @Nullable MovedReceipt receipt,
            String run,
            String sql,
            List<String> columns,
            List<List<Cell>> rows,
            Map<String, String> names,
            long total,
            @Nullable Long next) {}

    /**
     * Buyers of a week.
     *
     * @param week its Monday
     * @param finished whether all its days have passed
     */
    record Week(LocalDate week, @Tells.Named("new") long fresh, long returning, boolean finished) {}

    /**
     * How fresh a source is.
     *
     * @param last the last day one of its orders or events tells of; null = of none
     * @param arrived when something of it came last
     */
    record Fresh(String source, long rows, @Nullable LocalDate last, Instant arrived) {}

    /**
     * What stands behind a number.
     *
     * @param figure null where the number is not one of the day
     * @param trait the level of an attribute the number is about: {@code attribute}, {@code level}, {@code name} and, of a range, its
     *     ends
     * @param kernel {@code sql} = the statement is the number
     * @param rows some of those it rests on
     * @param names of the customers of these rows by their id; the key of one without a name
     * @param total how many there are
     * @param next where the next page begins; null on the last
     */
    record Evidence(
            String measure,
            @Nullable Figure figure,
            @Sometimes Map<String, Cell> trait,
            LocalDate asOf,
            String run,
            String kernel,
            String sql,
            List<String> columns,
            List<List<Cell>> rows,
            Map<String, String> names,
            long total,
            @Nullable Long next) {}

    /** A row as it came in its file. */
    record RawRow(String file, String receipt, long line, List<RawCell> columns) {}

    /** @param value as it came; null where the row has none */
    record RawCell(String header, @Nullable String value) {}

    /** Decimals by what they are of; null where it is not known. */
    record Sums(
            @Nullable BigDecimal gross,
            @Nullable BigDecimal returns,
            @Nullable BigDecimal discounts,
            @Nullable BigDecimal adjustments,
            @Nullable BigDecimal added,
            @Nullable BigDecimal file) {}
}
