package io.clientele.app.http;

import io.clientele.app.http.NumbersTold.Figure;
import io.clientele.app.http.NumbersTold.Table;
import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Scores;
import io.clientele.app.http.Tells.Sometimes;
import io.clientele.app.http.Tells.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of the page Segments. */
final class SegmentsTold {

    private SegmentsTold() {}

    /**
     * The groups of a day.
     *
     * @param everyone figures of all buyers, by the same measures
     * @param segments as they were first saved
     */
    record Segments(
            LocalDate asOf,
            String zone,
            String currency,
            List<Figure> everyone,
            List<Group> groups,
            List<ListedSegment> segments) {}

    /**
     * A named group.
     *
     * @param id as it stands in addresses
     * @param name by which its words are found
     */
    record Group(String id, String name, List<Figure> figures) {}

    /**
     * A saved segment in the list.
     *
     * @param rule as JSON
     * @param parts what must hold all together, in the reader's words
     * @param problems why its rule cannot be judged; there are no figures then
     */
    record ListedSegment(
            String id,
            String name,
            int version,
            String owner,
            String note,
            @Nullable LocalDate nextReview,
            boolean retired,
            Instant since,
            String rule,
            List<String> parts,
            List<TrendPoint> trend,
            List<Figure> figures,
            List<String> problems) {}

    /**
     * One group, or one saved segment.
     *
     * @param definition of a group
     * @param rule of a group, how scores are cut: {@code published} = a value at a limit belongs above it
     * @param tables of a group: {@code value.rfm_thresholds}, what the scores mean
     * @param segment of a saved segment
     */
    record OneSegment(
            LocalDate asOf,
            String zone,
            String currency,
            String id,
            String name,
            List<Figure> figures,
            @Sometimes Definition definition,
            @Sometimes @OneOf({"product", "published"}) String rule,
            @Sometimes Map<String, Table> tables,
            @Sometimes SegmentHistory segment) {}

    /**
     * Scores of a group; none where it holds who fits no other.
     *
     * @param before groups that come first where somebody fits both
     */
    record Definition(
            @Sometimes Scores recency,
            @Sometimes Scores frequency,
            @Sometimes Scores money,
            @Sometimes List<String> before) {}

    /**
     * What a saved segment says and said, and who came and went.
     *
     * @param rule as JSON
     * @param parts what must hold all together, in the reader's words
     * @param versions the newest first
     * @param trend a point a day
     * @param moves the latest first, at most 20
     */
    record SegmentHistory(
            String id,
            String name,
            int version,
            String owner,
            String note,
            @Nullable LocalDate nextReview,
            boolean retired,
            Instant since,
            String rule,
            List<String> parts,
            List<SavedVersion> versions,
            List<TrendPoint> trend,
            List<Move> moves) {}

    /**
     * A version of a segment.
     *
     * @param rule as JSON
     * @param added parts of the rule that it has and the one before has not
     * @param gone parts that the one before has and it has not
     */
    record SavedVersion(
            String name,
            int version,
            String owner,
            String note,
            @Nullable LocalDate nextReview,
            boolean retired,
            Instant since,
            String rule,
            List<String> added,
            List<String> gone) {}

    /** How many were in on a day. */
    record TrendPoint(LocalDate asOf, int version, long members) {}

    /**
     * Who came and went.
     *
     * @param text of the cause, in the reader's language
     */
    record Move(LocalDate day, String cause, String text, long came, long left) {}

    /**
     * What sets a group apart from all buyers.
     *
     * @param judged how many levels were
     */
    record Traits(
            LocalDate asOf,
            String zone,
            String currency,
            List<TraitSentence> sentences,
            List<String> doubts,
            long judged,
            List<Trait> traits) {}

    /** @param trait by which its numbers are asked for; null where the sentence says that there is no more */
    record TraitSentence(String text, @Nullable String trait) {}

    /**
     * A level of an attribute among the members and among all buyers. Its numbers open with {@code measure=segment.trait_ratio} and a
     * scope like {@code group=champions;trait=…} or {@code segment=s…;trait=…}.
     *
     * @param above where it begins, of a level that was cut out of numbers
     * @param upTo where it ends
     * @param q false discovery rate
     * @param own whether the group is made of it
     */
    record Trait(
            String trait,
            String attribute,
            String level,
            String name,
            @Sometimes BigDecimal above,
            @Sometimes BigDecimal upTo,
            double share,
            @Tells.Named("all_share") double allShare,
            double ratio,
            @Nullable Double low,
            @Nullable Double high,
            long n,
            @Tells.Named("n_all") long all,
            @Nullable Double q,
            boolean own) {}

    /** Who is in it, who brings the most first. */
    record Members(
            LocalDate asOf,
            String zone,
            String currency,
            List<Member> rows,
            long total,
            @Nullable Long next) {}

    /** @param recency days since the last purchase */
    record Member(
            String customer,
            @Nullable String source,
            @Nullable String key,
            @Nullable String name,
            long purchases,
            BigDecimal net,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Long recency,
            @Nullable Standing scores) {}

    /** @param job that says who is in */
    record SavedSegment(String id, int version, boolean retired, String job) {}

    /** What those for whom a rule holds are and bring. */
    record Brought(LocalDate asOf, String zone, String currency, List<Figure> figures) {}

    /**
     * Groups and segments side by side.
     *
     * @param overlaps of each with each other one: scope {@code group} or {@code segment}, and {@code with}
     * @param doubts of each set, why nothing is said of it
     */
    record Compared(
            LocalDate asOf,
            String zone,
            String currency,
            List<Group> sets,
            List<Figure> overlaps,
            List<ComparedTrait> traits,
            List<List<String>> doubts) {}

    /**
     * A level of an attribute, and how often it is in each set.
     *
     * @param above where it begins, of a level that was cut out of numbers
     * @param upTo where it ends
     * @param sets in their order; null where one is too small
     */
    record ComparedTrait(
            String trait,
            String attribute,
            String level,
            String name,
            @Sometimes BigDecimal above,
            @Sometimes BigDecimal upTo,
            @Tells.Named("all_share") double allShare,
            List<@Nullable Portion> sets) {}

    /** How often a level is in a set. */
    record Portion(
            double share,
            double ratio,
            @Nullable Double low,
            @Nullable Double high,
            long n) {}

    /**
     * Who came into a segment, or left it, from one day to another.
     *
     * @param before how many were in on the first day
     * @param after how many on the last
     */
    record Moves(
            LocalDate asOf,
            String zone,
            String currency,
            long before,
            long after,
            long came,
            long left,
            List<Moved> rows,
            long total,
            @Nullable Long next) {}

    /** @param text of the cause, in the reader's language */
    record Moved(
            String customer,
            @Nullable String name,
            @Nullable String key,
            String cause,
            String text) {}

    /**
     * What asks what a segment asks, or names a field.
     *
     * @param segments by id of the segment
     * @param fields by name; one that nothing names is missing
     */
    record Uses(Map<String, List<Use>> segments, Map<String, List<Use>> fields) {}

    /** A segment or a view that uses something. */
    record Use(@OneOf({"segment", "view"}) String what, String id, String name) {}
}
