package io.clientele.run;

import io.clientele.clean.CleanMeasures;
import io.clientele.collect.CollectMeasures;
import io.clientele.segment.CustomerSet;
import io.clientele.segment.SegmentMeasures;
import io.clientele.segment.Sets;
import io.clientele.terms.Scope;
import io.clientele.unify.UnifyMeasures;
import io.clientele.value.CellMeasures;
import io.clientele.value.CustomerMeasures;
import io.clientele.value.MarginMeasures;
import io.clientele.value.PartMeasures;
import io.clientele.value.ValueMeasures;
import io.clientele.warehouse.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All measures of all rooms, by id, and which of them a report asks for. */
public final class Catalogue {

    /** One cell of many, or one customer: a page asks for it when somebody opens it. */
    private static final Set<String> WHEN_OPENED = Stream.concat(
                    Stream.of("unify.customer_records"),
                    Stream.of(CellMeasures.all(), CustomerMeasures.all(), MarginMeasures.ofCustomer())
                            .flatMap(List::stream)
                            .map(Measure::id))
            .collect(Collectors.toUnmodifiableSet());

    /** What nobody is shown where no cost is told. */
    private static final Set<String> OF_COSTS = Stream.of(MarginMeasures.all(), MarginMeasures.ofCustomer())
            .flatMap(List::stream)
            .map(Measure::id)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Measure> measures = new LinkedHashMap<>();

    public Catalogue() {
        this(SegmentMeasures.all());
    }

    private Catalogue(List<Measure> ofSets) {
        Stream.of(
                        CollectMeasures.all(),
                        CleanMeasures.all(),
                        UnifyMeasures.all(),
                        ValueMeasures.all(),
                        MarginMeasures.all(),
                        CellMeasures.all(),
                        CustomerMeasures.all(),
                        MarginMeasures.ofCustomer(),
                        ofSets)
                .flatMap(List::stream)
                .forEach(measure -> measures.put(measure.id(), measure));
    }

    /** The same, where measures of a group are of these customers, whatever the scope. */
    public static Catalogue over(CustomerSet set) {
        return new Catalogue(SegmentMeasures.over(set));
    }

    /** The same, where a scope may name segments. */
    public static Catalogue over(Map<String, Sets.Held> segments) {
        return new Catalogue(SegmentMeasures.over(segments));
    }

    /** The same, where the headline measures mean these customers alone, told by a select of customer_id. */
    public static Catalogue within(String customers) {
        Catalogue catalogue = new Catalogue();
        PartMeasures.over(customers).forEach(measure -> catalogue.measures.put(measure.id(), measure));
        return catalogue;
    }

    public List<Measure> all() {
        return List.copyOf(measures.values());
    }

    public Measure measure(String id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("No measure " + id);
        }
        return measure;
    }

    /** Whether it says nothing where no cost is told. */
    static boolean isOfCosts(String measure) {
        return OF_COSTS.contains(measure);
    }

    /** Scopes a report shows a measure in. */
    public List<Scope> scopes(Measure measure) {
        return switch (measure.id()) {
            case "value.gross",
                    "value.returns",
                    "value.discounts",
                    "value.adjustments",
                    "value.net",
                    "value.margin",
                    "value.margin_served",
                    "value.cost_of_goods",
                    "value.quantity",
                    "value.quantity_returned" -> List.of(Scope.DEFAULT, Scope.of("customers", "all"));
            case "value.average_order" -> List.of(Scope.DEFAULT, Scope.of("basis", "gross"));
            case "value.top_share" ->
                List.of(Scope.of("basis", "gross", "share", "0.2"), Scope.of("basis", "net", "share", "0.2"));
            case "value.share_giving" ->
                List.of(Scope.of("basis", "gross", "of", "0.8"), Scope.of("basis", "net", "of", "0.8"));
            case "value.gini" -> List.of(Scope.of("basis", "gross"), Scope.of("basis", "net"));
            default ->
                WHEN_OPENED.contains(measure.id()) || measure.id().startsWith("segment.")
                        ? List.of()
                        : List.of(Scope.DEFAULT);
        };
    }
}
