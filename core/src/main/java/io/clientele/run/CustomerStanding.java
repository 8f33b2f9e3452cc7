package io.clientele.run;

import io.clientele.segment.GroupMap;
import io.clientele.segment.NamedGroup;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named group one customer is in, and why: scores, the limits that decide them, and which scores the group takes in. */
final class CustomerStanding {

    private static final List<String> AXES = List.of("recency", "frequency", "monetary");
    private static final int BEST = 5;

    private final Engine session;
    private final PlanSettings settings;

    CustomerStanding(Engine session, PlanSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /**
     * {@code id, name, rule, axes}, of each axis {@code axis, value, score, keep} (the limit that holds the score; null at 1), {@code
     * reach} (the limit to the next better one; null at 5), {@code low, high} (scores the group takes in; null = what no other
     * group takes).
     */
    List<Map<String, @Nullable Object>> groups(String customer) {
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        for (Row row : session.rows(
                "groups of a customer",
                "select g.segment_group, s.recency, s.frequency, s.monetary, s.r, s.f, s.m from value.rfm as s"
                        + " join segment.rfm_groups as g on g.customer_id = s.customer_id where s.customer_id = "
                        + customer + " and g.customer_id = " + customer)) {
            Map<String, @Nullable Object> group = new LinkedHashMap<>();
            group.put("id", NamedGroup.of(String.valueOf(row.text(1))).id());
            group.put("name", row.text(1));
            group.put("rule", settings.rfm().published() ? "published" : "product");
            group.put("axes", axes(row));
            groups.add(group);
        }
        return groups;
    }

    private List<Map<String, @Nullable Object>> axes(Row row) {
        Map<String, List<@Nullable BigDecimal>> cuts = cuts();
        GroupMap.Box box = settings.groups().boxes().stream()
                .filter(each -> each.group().equals(row.text(1)))
                .findFirst()
                .orElse(null);
        List<Map<String, @Nullable Object>> axes = new ArrayList<>();
        for (int at = 0; at < AXES.size(); at++) {
            String axis = AXES.get(at);
            int score = (int) row.number(5 + at);
            List<@Nullable BigDecimal> limits = cuts.getOrDefault(axis, List.of());
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("axis", axis);
            one.put("value", at < 2 ? (Object) row.number(2 + at) : row.decimal(2 + at));
            one.put("score", score);
            one.put("keep", limit(limits, at == 0 ? BEST - score : score - 2));
            one.put("reach", limit(limits, at == 0 ? BEST - score - 1 : score - 1));
            one.put("low", box == null ? null : low(box, at));
            one.put("high", box == null ? null : high(box, at));
            axes.add(one);
        }
        return axes;
    }

    /** Few days are good, few purchases are not: so recency counts its limits from the other end. */
    private static @Nullable BigDecimal limit(List<@Nullable BigDecimal> limits, int place) {
        return place < 0 || place >= limits.size() ? null : limits.get(place);
    }

    private static int low(GroupMap.Box box, int axis) {
        return axis == 0 ? box.rLow() : axis == 1 ? box.fLow() : box.mLow();
    }

    private static int high(GroupMap.Box box, int axis) {
        return axis == 0 ? box.rHigh() : axis == 1 ? box.fHigh() : box.mHigh();
    }

    private Map<String, List<@Nullable BigDecimal>> cuts() {
        Map<String, List<@Nullable BigDecimal>> cuts = new LinkedHashMap<>();
        session.stream("limits of scores", "select axis, cut1, cut2, cut3, cut4 from value.cuts order by axis", row -> {
            List<@Nullable BigDecimal> limits = new ArrayList<>();
            for (int cut = 2; cut <= BEST; cut++) {
                limits.add(row.decimal(cut));
            }
            cuts.put(String.valueOf(row.text(1)), limits);
        });
        return cuts;
    }
}
