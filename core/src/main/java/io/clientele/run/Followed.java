package io.clientele.run;

import io.clientele.terms.AsOf;
import io.clientele.value.Change;
import io.clientele.value.ProductChange;
import io.clientele.value.Trend;
import io.clientele.warehouse.Engine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Home need not find out twice of one run: the points of the last twelve months, and where changes came from. */
public final class Followed {

    private final AsOf asOf;
    private final Map<AsOf, List<Trend.Point>> points = new ConcurrentHashMap<>();
    private final Map<AsOf, Change> changes = new ConcurrentHashMap<>();
    private final Map<AsOf, List<ProductChange.Part>> products = new ConcurrentHashMap<>();

    public Followed(Published published) {
        this.asOf = published.asOf();
    }

    List<Trend.Point> points(Engine session) {
        return points.computeIfAbsent(asOf, day -> Trend.of(session, day));
    }

    List<ProductChange.Part> products(Engine session, AsOf day) {
        return products.computeIfAbsent(day, from -> ProductChange.since(session, from));
    }

    Change since(Engine session, AsOf day) {
        return changes.computeIfAbsent(day, from -> Change.since(session, from));
    }
}
