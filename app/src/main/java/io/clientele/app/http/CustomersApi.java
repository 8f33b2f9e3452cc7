package io.clientele.app.http;

import io.clientele.ledger.SegmentVersion;
import io.clientele.run.CustomerColumns;
import io.clientele.run.CustomerPage;
import io.clientele.run.CustomersAsked;
import io.clientele.run.CustomersKept;
import io.clientele.run.CustomersPage;
import io.clientele.run.SegmentsBook;
import io.clientele.run.View;
import io.clientele.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page Customers: the list of them, and each one. */
@RestController
class CustomersApi {

    private final Desk desk;
    private final CustomersKept kept;

    CustomersApi(Desk desk) {
        this.desk = desk;
        this.kept = desk.kept();
    }

    /** The list of customers. At most three columns sort; who has no value comes last, equals by id. */
    @GetMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = CustomersTold.Customers.class,
            refuses = {"app.limit", "app.after", "app.dayNotPrepared"})
    byte[] customers(
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(name = "columns", required = false) @Nullable String shown,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        View view = Asked.view(asof, known, set);
        List<Object> asked = List.of(
                "customers",
                Objects.requireNonNullElse(q, ""),
                Objects.requireNonNullElse(sort, ""),
                Objects.requireNonNullElse(shown, ""),
                after,
                limit);
        return desk.shown(
                view,
                asked,
                () -> desk.sets().listed(view, (session, published, chosen) -> {
                    CustomerColumns there = kept.columns(session, published);
                    return new CustomersPage(session, published, kept)
                            .json(
                                    CustomersAsked.of(there, Asked.search(q), sort, shown, chosen),
                                    Asked.after(after),
                                    Asked.limit(limit));
                }));
    }

    /** The list as CSV, all rows, heads in the reader's language. */
    @GetMapping("/api/customers/rows.csv")
    @Tells(value = String.class, media = "text/csv", refuses = "app.dayNotPrepared")
    void csv(
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(name = "columns", required = false) @Nullable String shown,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.sets().listed(Asked.view(asof, known, set), (session, published, chosen) -> {
            CustomerColumns there = kept.columns(session, published);
            CustomersAsked asked = CustomersAsked.of(there, Asked.search(q), sort, shown, chosen);
            response.setContentType("text/csv; charset=utf-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"customers-" + published.asOf().day() + ".csv\"");
            try {
                Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                new CustomersPage(session, published, kept).csv(asked, Texts.of(Answers.lang(request)), out);
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return List.of();
        });
    }

    /** One customer. */
    @GetMapping(path = "/api/customers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = CustomersTold.Customer.class,
            refuses = {"run.noCustomer", "app.dayNotPrepared"})
    byte[] customer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        List<SegmentVersion> saved = desk.books().segments(SegmentsBook::inUse);
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) -> new CustomerPage(session, published, id)
                        .json(
                                desk.settings(),
                                kept.columns(session, published),
                                saved,
                                Texts.of(Answers.lang(request))));
    }

    /** The orders of a customer. */
    @GetMapping(path = "/api/customers/{id}/orders", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = CustomersTold.CustomerOrders.class,
            refuses = {"run.noCustomer", "app.limit", "app.after", "app.dayNotPrepared"})
    byte[] orders(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) ->
                        new CustomerPage(session, published, id).orders(Asked.after(after), Asked.limit(limit)));
    }

    /** The events of a customer: visits, calls, complaints, the latest first. */
    @GetMapping(path = "/api/customers/{id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = CustomersTold.CustomerEvents.class,
            refuses = {"run.noCustomer", "app.limit", "app.after", "app.dayNotPrepared"})
    byte[] events(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) ->
                        new CustomerPage(session, published, id).events(Asked.after(after), Asked.limit(limit)));
    }

    /** What else was told of one field of a customer, the latest first. */
    @GetMapping(path = "/api/customers/{id}/told", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = CustomersTold.ToldValues.class,
            refuses = {"run.noCustomer", "app.limit", "app.after", "app.dayNotPrepared"})
    byte[] told(
            @PathVariable String id,
            @RequestParam String field,
            @RequestParam(required = false) @Nullable String attribute,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) -> new CustomerPage(session, published, id)
                        .told(field, attribute, Asked.after(after), Asked.limit(limit)));
    }
}
