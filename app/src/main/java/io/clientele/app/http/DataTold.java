package io.clientele.app.http;

import io.clientele.app.http.NumbersTold.Figure;
import io.clientele.app.http.NumbersTold.Sums;
import io.clientele.app.http.NumbersTold.Table;
import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Sometimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of the page Data. */
final class DataTold {

    private DataTold() {}

    /**
     * What came in.
     *
     * @param stale something came in, was taken back or mended since the figures were computed
     * @param receipts the latest first
     * @param reasons why rows are set aside, the most frequent first
     */
    record Data(boolean stale, List<Arrived> receipts, List<Reason> reasons) {}

    /** Why rows are set aside, and how many. */
    record Reason(String reason, String text, long count) {}

    /**
     * A table that came in. Its rows are those kept, those set aside and those already known; with money the same.
     *
     * @param table file, and entry or sheet in it
     * @param repairs the receipt whose rows it brings again, mended
     * @param repaired of the rows set aside, how many another receipt brought again
     * @param currency of sums, returns and states: that of most orders; null when it holds no money
     * @param returns with a stated reference, matched to an earlier purchase, or with none
     * @param otherCurrencies the same for each other currency
     * @param inverse what takes it back
     */
    record Arrived(
            String file,
            String table,
            String source,
            String kind,
            String id,
            @OneOf({"believed", "withdrawn"}) String state,
            @Nullable String repairs,
            long rows,
            long kept,
            long setAside,
            long repaired,
            long alreadyKnown,
            String encoding,
            List<ReadColumn> columns,
            @Nullable String currency,
            Sums sums,
            Map<String, Returned> returns,
            List<OrderState> states,
            List<OtherCurrency> otherCurrencies,
            List<CountedFinding> findings,
            Instant arrived,
            @Nullable Instant withdrawn,
            Inverse inverse) {}

    /** What a column was taken for. */
    record ReadColumn(
            String column, String meaning, @Nullable String format, double certainty, String because) {}

    /** Returns of one kind. */
    record Returned(long count, BigDecimal amount) {}

    /** Orders in one state. */
    record OrderState(
            @OneOf({"counted", "cancelled", "unpaid", "test"})
            String state,

            long orders,
            BigDecimal amount) {}

    /** Money of a receipt in a currency that is not the one of most orders. */
    record OtherCurrency(String currency, Sums sums, Map<String, Returned> returns, List<OrderState> states) {}

    /** What cleaning noticed in a receipt. */
    record CountedFinding(
            String rule, String text, @Nullable String field, long count) {}

    /**
     * What takes a receipt back.
     *
     * @param code {@code withdraw} or {@code restore}, or that of the problem because of which there is neither
     * @param other the receipt that stands in the way
     * @param text says why, where one does
     */
    record Inverse(
            String code, @Nullable String other, @Sometimes String text) {}

    /** How complete and how readable the fields of each source are: the table {@code clean.quality}. */
    record Quality(List<Figure> figures, Map<String, Table> tables) {}

    /**
     * A source.
     *
     * @param today rows that came today
     * @param first day its orders and events tell of
     * @param last day its orders and events tell of
     * @param every median days between arrivals; null under three
     * @param late twice as many have passed
     * @param lateSince the day it was to come
     */
    record SourceTold(
            String source,
            long files,
            long rows,
            long people,
            long today,
            long orders,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Instant arrived,
            @Nullable Long every,
            boolean late,
            @Nullable String lateSince,
            SaidOf said) {}

    /**
     * What is said of a source.
     *
     * @param version 0 where nobody said anything
     * @param owner who answers for it
     * @param basis the lawful basis on which its people are kept; empty = none said
     * @param origin where the list comes from
     * @param since when it was said
     */
    record SaidOf(
            int version,
            String owner,
            String basis,
            String origin,
            @Nullable Instant since) {}

    /** What was said of a source, with the receipt of saying so. */
    record SavedSource(
            int version,
            String owner,
            String basis,
            String origin,
            @Nullable Instant since,
            String receipt) {}

    /** What was once said of a source, by whom. */
    record SourceSaid(
            int version,
            String owner,
            String basis,
            String origin,
            @Nullable Instant since,
            String actor,
            String receipt) {}

    /**
     * How complete and readable a field of a source was.
     *
     * @param attribute its name, of a field of your own
     * @param age days since a row filled it; null = none ever did
     * @param points receipt by receipt, the earliest first
     */
    record FieldTrend(
            String source,
            String kind,
            String field,
            @Nullable String attribute,
            @Nullable Long age,
            List<FieldPoint> points) {}

    /** @param valid of the rows filled; null where anything is */
    record FieldPoint(
            String receipt,
            String table,
            Instant arrived,
            long rows,
            long filled,
            @Nullable Long valid) {}

    /**
     * What cleaning noticed about rows that went in.
     *
     * @param tooMany customers in no rule, because they have too many facts to be judged
     */
    record Findings(List<FindingRule> rules, List<TooMany> tooMany) {}

    /**
     * @param means what it means and what was done; null where its name says it all
     * @param last when something with it came last
     */
    record FindingRule(String rule, String text, @Nullable String means, long rows, long receipts, Instant last) {}

    /** A customer with too many facts. */
    record TooMany(String id, @Nullable String key, long facts) {}

    /** Rows with a finding, in the order they came. */
    record FindingPage(
            List<FindingRow> rows, long total, @Nullable Long next) {}

    /**
     * A row with a finding.
     *
     * @param line null of a finding about a whole file
     * @param rows how many it stands for
     * @param texts what fills the row as it came, in the order of the file; none of a finding about a whole file
     */
    record FindingRow(
            String receipt,
            String table,
            @Nullable Long line,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            long rows,
            List<String> texts) {}

    /** Rows that are set aside, in the order they came. */
    record AsidePage(
            List<AsideRow> rows, long total, @Nullable Long next) {}

    /**
     * A row that could not be placed.
     *
     * @param text the reason, in the reader's language
     * @param raw text of a row that could not be split
     * @param columns each value as it came
     */
    record AsideRow(
            String receipt,
            String table,
            long line,
            String reason,
            String text,
            @Nullable String field,
            @Nullable String value,
            @Nullable String raw,
            List<AsideColumn> columns) {}

    /** A column of a row that is set aside. */
    record AsideColumn(
            String column,
            String header,
            String meaning,
            @Nullable String value) {}
}
