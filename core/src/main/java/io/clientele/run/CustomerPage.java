package io.clientele.run;

import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.RuleJson;
import io.clientele.terms.Figure;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.unify.ScopedId;
import io.clientele.value.Costs;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Selects;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One customer: what is known, what it brings, when it bought, and in which group it is and why. */
public final class CustomerPage {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerPage.class);

    /** Of more a page could not tell in time. */
    private static final int MOST_SEGMENTS = 50;

    private static final List<String> FIGURES = List.of(
            "value.customer_net",
            "value.customer_rank",
            "value.customer_gross",
            "value.customer_returns",
            "value.customer_purchases",
            "value.customer_average_order",
            "value.customer_rhythm",
            "value.customer_recency",
            "value.customer_days_known",
            "unify.customer_records");

    /** Where costs are told, behind net. */
    private static final List<String> MARGINS = List.of("value.customer_margin", "value.customer_margin_served");

    private final Engine session;
    private final Published published;
    private final String id;
    private final String literal;

    /** @throws InvalidInputException where no customer's id is written like this */
    public CustomerPage(Engine session, Published published, String id) {
        this.session = session;
        this.published = published;
        this.id = id;
        this.literal = ScopedId.literal(ScopedId.read("customer", id, 'c'));
    }

    public byte[] json(PlanSettings settings) {
        return json(settings, CustomerColumns.of(session), List.of(), Texts.of("en"));
    }

    /**
     * {@code asOf, run, id, name, spellings, records, groups, segments, known, firstDay, lastDay, figures, months, orders, events}.
     *
     * @param there columns of what is published; {@code fields} are those of the workspace's own, of which a value can be entered
     * @param saved segments the customer may be in: those that hold are told with why
     * @throws InvalidInputException where there is no such customer
     */
    public byte[] json(PlanSettings settings, CustomerColumns there, List<SegmentVersion> saved, Texts texts) {
        CustomerRecords facts = facts();
        CustomerOrders orders = new CustomerOrders(session, literal);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("asOf").value(published.asOf().day());
            json.name("run").value(published.run());
            json.name("id").value(id);
            json.name("name").value(facts.name());
            json.name("spellings").value(facts.spellings());
            json.name("records").value(facts.keys());
            json.name("groups").value(new CustomerStanding(session, settings).groups(literal));
            json.name("segments").value(segments(saved, texts));
            json.name("known").value(facts.known());
            json.name("fields")
                    .value(there.all().stream()
                            .filter(CustomerColumn::canBeEntered)
                            .map(CustomersPage::told)
                            .toList());
            days(json);
            json.name("figures");
            ReportFigures.write(figures(), json);
            json.name("months").value(orders.months(published.asOf().day()));
            json.name("orders").value(orders.count());
            json.name("events").value(new CustomerEvents(session, literal).count());
            json.endObject();
        }
        return out.toByteArray();
    }

    /** {@code id, name, why} of those it is in. One that asks for what is gone holds for nobody. */
    private List<Map<String, @Nullable Object>> segments(List<SegmentVersion> saved, Texts texts) {
        List<Map<String, @Nullable Object>> in = new ArrayList<>();
        RulesPage rules = new RulesPage(texts);
        for (SegmentVersion segment : saved.subList(0, Math.min(saved.size(), MOST_SEGMENTS))) {
            try {
                Map<String, @Nullable Object> why =
                        rules.why(session, RuleJson.read(segment.rule()), published.asOf(), OpaqueId.bits(id));
                if (Boolean.TRUE.equals(why.get("holds"))) {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    one.put("id", segment.id());
                    one.put("name", segment.name());
                    one.put("why", why);
                    in.add(one);
                }
            } catch (InvalidInputException lost) {
                LOG.debug("A segment asks for what is gone: {}", segment.id());
            }
        }
        return in;
    }

    /** Its orders, the latest first, some at a time. */
    public byte[] orders(long after, int limit) {
        facts();
        return new CustomerOrders(session, literal).json(after, limit);
    }

    /** What happened with it, the latest first, some at a time. */
    public byte[] events(long after, int limit) {
        facts();
        return new CustomerEvents(session, literal).json(after, limit);
    }

    /** What else was told of one field, the latest first, some at a time: {@code rows, total, next}. */
    public byte[] told(String field, @Nullable String attribute, long after, int limit) {
        List<?> all = facts().others(field, attribute);
        int from = (int) Math.min(after, all.size());
        int to = Math.min(from + limit, all.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("rows").value(all.subList(from, to));
            json.name("total").value(all.size());
            json.name("next").value(to < all.size() ? (Integer) to : null);
            json.endObject();
        }
        return out.toByteArray();
    }

    private CustomerRecords facts() {
        CustomerRecords facts = new CustomerRecords(session, published, literal);
        if (facts.nobody()) {
            throw new InvalidInputException(Problem.of(
                    "run.noCustomer", id, "There is no customer with this id; the list shows all there are."));
        }
        return facts;
    }

    private void days(ReportJson json) {
        List<Row> totals = session.rows(
                "days of a customer", "select first_day, last_day from value.totals where customer_id = " + literal);
        json.name("firstDay").value(totals.isEmpty() ? null : totals.get(0).day(1));
        json.name("lastDay").value(totals.isEmpty() ? null : totals.get(0).day(2));
    }

    private List<Figure> figures() {
        Catalogue catalogue = new Catalogue();
        Figures figures = new Figures(catalogue, published.asOf());
        Selects selects = new Selects(session);
        List<String> shown = new ArrayList<>(FIGURES);
        if (Costs.areTold(session)) {
            shown.addAll(1, MARGINS);
        }
        return shown.stream()
                .map(measure -> figures.figure(selects, catalogue.measure(measure), Scope.of("customer", id)))
                .toList();
    }
}
