package io.clientele.run;

import io.clientele.clean.BaseCurrency;
import io.clientele.clean.DaysInZone;
import io.clientele.clean.ExchangeRates;
import io.clientele.segment.GroupMap;
import io.clientele.segment.NamedGroups;
import io.clientele.value.RfmSettings;
import io.clientele.value.Valuing;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What another value of a setting would change in what is shown, found out before it is changed. */
public final class SettingEffect {

    private static final int MOST_MOVES = 5;

    private final Workspace workspace;
    private final Engine session;
    private final Published published;
    private final PlanSettings shown;
    private final Now now;

    /**
     * @param session a session on the workspace
     * @param shown by which what is published was computed
     */
    public SettingEffect(Workspace workspace, Engine session, Published published, PlanSettings shown, Now now) {
        this.workspace = workspace;
        this.session = session;
        this.published = published;
        this.shown = shown;
        this.now = now;
    }

    /**
     * {@code kind}: {@code groups} with {@code customers, of, moves (from, to, customers)}; {@code currency} with {@code currency, left,
     * leftNow, of} in lines; {@code today} with {@code day, dayNow, orders} between them; {@code zone} with {@code zone, rows, of};
     * {@code none} where no number changes.
     *
     * @param value as it would be kept; null = the default
     */
    public Map<String, @Nullable Object> of(Setting setting, @Nullable String value) {
        String wanted = value == null ? setting.standard() : value;
        if (setting.equals(SettingCatalogue.CURRENCY)) {
            return currency(wanted, shown.rateDays());
        }
        if (setting.equals(SettingCatalogue.RATE_DAYS)) {
            return currency(published.currency(), Integer.parseInt(Objects.requireNonNull(wanted)));
        }
        if (setting.equals(SettingCatalogue.GROUPS)) {
            return groups(shown.rfm(), GroupMap.of(Objects.requireNonNull(wanted)));
        }
        if (setting.equals(SettingCatalogue.RULE)) {
            return groups(RfmSettings.of(Objects.requireNonNull(wanted)), shown.groups());
        }
        if (setting.equals(SettingCatalogue.TODAY)) {
            return today(TodaySetting.parse(Objects.requireNonNull(wanted)).orElseThrow());
        }
        if (setting.equals(SettingCatalogue.ZONE)) {
            return zone(wanted == null ? now.zone : ZoneId.of(wanted));
        }
        return Map.of("kind", "none");
    }

    private Map<String, @Nullable Object> today(TodaySetting wanted) {
        LocalDate before = published.asOf().day();
        LocalDate day = new Today(session, shown.zone(), now.clock).day(null, wanted);
        Row orders = session.rows(
                        "orders between two days",
                        "select count(*) from workspace.clean.orders where known_to is null and state = 'counted'"
                                + " and local_day > least(?, ?) and local_day <= greatest(?, ?)",
                        before,
                        day,
                        before,
                        day)
                .get(0);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("kind", "today");
        told.put("day", day.toString());
        told.put("dayNow", before.toString());
        told.put("orders", orders.number(1));
        return told;
    }

    private Map<String, @Nullable Object> zone(ZoneId wanted) {
        DaysInZone.Moved moved = new DaysInZone(workspace, session).to(wanted);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("kind", "zone");
        told.put("zone", wanted.getId());
        told.put("rows", moved.rows());
        told.put("of", moved.of());
        return told;
    }

    private Map<String, @Nullable Object> groups(RfmSettings rule, GroupMap map) {
        String scores = new Valuing(published.asOf(), rule).scoresFrom(session.dialect(), shown.rfm());
        String moved = "from segment.rfm_groups as b join ("
                + new NamedGroups(map).select("(" + scores + ") as scores")
                + ") as a on a.customer_id = b.customer_id";
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        Row all = session.rows(
                        "customers who would change group",
                        "select count(case when a.segment_group <> b.segment_group then 1 end), count(*) " + moved)
                .get(0);
        told.put("kind", "groups");
        told.put("customers", all.number(1));
        told.put("of", all.number(2));
        List<Map<String, Object>> moves = new ArrayList<>();
        session.rows(
                        "groups that would change",
                        "select b.segment_group, a.segment_group, count(*) " + moved
                                + " where a.segment_group <> b.segment_group group by 1, 2 order by 3 desc, 1, 2 limit "
                                + MOST_MOVES)
                .forEach(row -> moves.add(Map.of(
                        "from", String.valueOf(row.text(1)),
                        "to", String.valueOf(row.text(2)),
                        "customers", row.number(3))));
        told.put("moves", moves);
        return told;
    }

    private Map<String, @Nullable Object> currency(@Nullable String wanted, int rateDays) {
        String base = new BaseCurrency(session).code(wanted);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        Row lines = session.rows(
                        "lines in another currency",
                        "select count(case when l.amount_base is null then 1 end), count(*), count(distinct o.currency)"
                                + " from unify.counted_lines as l join unify.orders as o on o.order_id = l.order_id")
                .get(0);
        told.put("kind", "currency");
        told.put("currency", base);
        told.put("left", withoutRate(new ExchangeRates(session, base, rateDays), base, lines.number(3)));
        told.put("leftNow", lines.number(1));
        told.put("of", lines.number(2));
        return told;
    }

    /** Lines for which no rate would hold. Of a single currency nothing is left out, whatever it is taken for. */
    private long withoutRate(ExchangeRates rates, String base, long currencies) {
        if (currencies < 2 && rates.isEmpty()) {
            return 0;
        }
        long left = 0;
        for (Row row : session.rows(
                "lines in another currency",
                "select o.currency, l.local_day, count(*) from unify.counted_lines as l join unify.orders as o on o.order_id ="
                        + " l.order_id where o.currency not in (?, 'XXX') group by 1, 2",
                base)) {
            LocalDate day = LocalDate.parse(String.valueOf(row.text(2)));
            left += rates.on(day, String.valueOf(row.text(1))).isEmpty() ? row.number(3) : 0;
        }
        return left;
    }

    /**
     * When and where it is asked.
     *
     * @param zone of the process: that without a choice
     */
    public record Now(Clock clock, ZoneId zone) {}
}
