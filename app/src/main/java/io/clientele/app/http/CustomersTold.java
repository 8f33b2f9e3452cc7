package io.clientele.app.http;

import io.clientele.app.http.NumbersTold.Figure;
import io.clientele.app.http.Tells.Amount;
import io.clientele.app.http.Tells.Cell;
import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Sometimes;
import io.clientele.app.http.Tells.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of the page Customers, of fields and of saved views. */
final class CustomersTold {

    private CustomersTold() {}

    /**
     * The list of customers.
     *
     * @param columns all that hold something
     * @param shown in order
     * @param customers how many there are
     * @param total how many of them were asked for
     * @param next rows before the next page; null on the last
     */
    record Customers(
            LocalDate asOf,
            String run,
            List<CustomerColumn> columns,
            List<String> shown,
            List<SortedBy> sort,
            List<CustomerRow> rows,
            long customers,
            long total,
            @Nullable Long next) {}

    /**
     * A column of the list.
     *
     * @param label of an attribute what the files call it
     * @param labels of a field that somebody defined what it is called, by language
     * @param unit of its numbers
     */
    record CustomerColumn(
            String name,

            @OneOf({"text", "day", "number", "money", "count", "group", "yes_no"})
            String kind,

            @Sometimes String label,
            @Sometimes Map<String, String> labels,
            @Sometimes String unit) {}

    /** @param down the largest first */
    record SortedBy(String name, boolean down) {}

    /**
     * A customer in the list.
     *
     * @param cells by column
     * @param marks where {@code q} was found in a text, by column
     */
    record CustomerRow(String id, Map<String, Cell> cells, Map<String, List<Span>> marks) {}

    /**
     * One customer.
     *
     * @param name as the latest row calls it; null where none does
     * @param spellings the latest first
     * @param segments saved ones it is in, with why
     * @param fields of which a value can be entered
     * @param months to the day asked about, 60 at most; one without an order is there too
     * @param orders how many
     */
    record Customer(
            LocalDate asOf,
            String run,
            String id,
            @Nullable String name,
            List<String> spellings,
            List<Record> records,
            List<GroupStanding> groups,
            List<InSegment> segments,
            List<KnownValue> known,
            List<CustomerColumn> fields,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            List<Figure> figures,
            List<CustomerMonth> months,
            long orders,
            long events) {}

    /** Who a source says it is. */
    record Record(String source, String key) {}

    /**
     * The named group a customer is in, and why.
     *
     * @param rule {@code published} = a value at a limit belongs above it
     */
    record GroupStanding(
            String id,
            String name,
            @OneOf({"product", "published"}) String rule,
            List<Axis> axes) {}

    /**
     * One score of a customer.
     *
     * @param value days, purchases, or money as text
     * @param keep the limit that holds the score; null at 1
     * @param reach the limit to the next better one; null at 5
     * @param low lowest score the group takes; null = it takes what no other does
     * @param high highest
     */
    record Axis(
            @OneOf({"recency", "frequency", "monetary"}) String axis,
            Amount value,
            int score,
            @Nullable BigDecimal keep,
            @Nullable BigDecimal reach,
            @Nullable Integer low,
            @Nullable Integer high) {}

    /** A saved segment a customer is in. */
    record InSegment(String id, String name, RulesTold.Why why) {}

    /**
     * What is known of a customer: the value that survives.
     *
     * @param attribute its name, where it is one
     * @param source null where the row of the value is of no file
     * @param on day it was told
     * @param days since; null where that was after the day asked about
     * @param receipt of the row that told it
     * @param byHand somebody entered it
     * @param others values of other rows that lost, the latest 20
     * @param otherValues how many there are
     */
    record KnownValue(
            String field,
            @Nullable String attribute,
            @OneOf({"text", "day"}) String kind,
            String value,
            @Nullable String source,
            @Nullable LocalDate on,
            @Nullable Long days,
            String receipt,
            long line,
            @Sometimes Boolean byHand,
            List<ToldValue> others,
            long otherValues) {}

    /**
     * Values of one field that lost.
     *
     * @param next where the next page begins; null on the last
     */
    record ToldValues(
            List<ToldValue> rows, long total, @Nullable Long next) {}

    /** A value as a row told it. */
    record ToldValue(
            String value,
            @Nullable String source,
            @Nullable LocalDate on,
            @Nullable Long days,
            String receipt,
            long line,
            @Sometimes Boolean byHand) {}

    /** @param month yyyy-MM */
    record CustomerMonth(String month, long orders, BigDecimal gross, BigDecimal returns, BigDecimal net) {}

    /** Orders of a customer, the latest first. */
    record CustomerOrders(
            List<CustomerOrder> orders,
            long total,
            @Nullable Long next) {}

    /**
     * One order.
     *
     * @param purchase whether it counts as one
     * @param receipt where it came from
     * @param row its first line there
     * @param lines the first ten
     * @param lineCount how many there are
     */
    record CustomerOrder(
            String id,
            String key,
            String source,
            @Nullable String channel,
            LocalDate day,
            boolean purchase,
            BigDecimal gross,
            BigDecimal returns,
            BigDecimal net,
            String receipt,
            long row,
            List<OrderLine> lines,
            long lineCount) {}

    /** Events of a customer, the latest first. */
    record CustomerEvents(
            List<CustomerEvent> events,
            long total,
            @Nullable Long next) {}

    /**
     * One event.
     *
     * @param kind our word where there is one, as visit or call; else as it came
     * @param minute of its day; null where only the day is known
     * @param receipt where it came from
     * @param row its line there
     * @param properties what else it tells, the first thirty
     */
    record CustomerEvent(
            String id,
            @Nullable String key,
            String source,
            @Nullable String kind,
            @Nullable String channel,
            @Nullable String touchpoint,
            @Nullable String product,
            LocalDate day,
            @Nullable Integer minute,
            String receipt,
            long row,
            List<EventProperty> properties) {}

    /** What else an event tells, as it was written. */
    record EventProperty(String property, String text) {}

    /** One line of an order. */
    record OrderLine(
            @Nullable String product,
            @Nullable String name,

            @OneOf({"sale", "return", "discount", "adjustment"})
            String effect,

            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal money,
            String receipt,
            long line) {}

    /** @param retired out of use; their values stay */
    record Fields(List<Field> fields, List<Field> retired) {}

    /**
     * A field of customers.
     *
     * @param name as the heads of files write it
     * @param labels what it is called, by language
     * @param version of what somebody said of it; 0 = only files told it
     * @param since when that version holds; null = only files told it
     * @param customers how many have a value
     * @param ofOrders told by each first order; nobody enters it
     */
    record Field(
            String name,
            @OneOf({"text", "number", "date", "yes_no"}) String kind,
            String unit,
            Map<String, String> labels,
            String note,
            int version,
            @Nullable Instant since,
            long customers,
            List<String> sources,
            boolean ofOrders) {}

    /** A field as it was saved. */
    record SavedField(String name, int version, boolean retired, String receipt) {}

    /**
     * Whether a value was new.
     *
     * @param id of the job that takes it in; missing where the customer has this value already
     */
    record Entered(boolean changed, @Sometimes String id) {}

    /**
     * A saved view; what is null is as at first.
     *
     * @param set rule as JSON
     * @param gone columns it names that are there no more
     * @param problems why its rule cannot be judged, in the reader's words
     * @param opens whether the page opens with it
     * @param used when it was applied last
     */
    record SavedView(
            String id,
            int version,
            String name,
            @Nullable String columns,
            @Nullable String sort,
            @Nullable String q,
            @Nullable String set,
            List<String> gone,
            List<String> problems,
            String owner,
            boolean opens,
            Instant since,
            @Nullable Instant used) {}

    /** A view as it was saved. */
    record SavedViewAnswer(String id, int version, boolean retired, String receipt) {}
}
