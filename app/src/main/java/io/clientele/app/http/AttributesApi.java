package io.clientele.app.http;

import io.clientele.collect.Receipt;
import io.clientele.ledger.AttributeVersion;
import io.clientele.run.AttributeWish;
import io.clientele.run.AttributesBook;
import io.clientele.run.ByHand;
import io.clientele.run.CustomerFields;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Fields of customers: those that files brought and those that somebody defined, and values that are entered by hand. Names stand in
 * the body or behind the question mark, because those that files brought may hold anything.
 */
@RestController
class AttributesApi {

    private final Desk desk;

    AttributesApi(Desk desk) {
        this.desk = desk;
    }

    /** Fields that files brought and that somebody defined. */
    @GetMapping("/api/attributes")
    @Tells(CustomersTold.Fields.class)
    Map<String, Object> attributes() {
        Map<String, AttributeVersion> versions = desk.books().attributes(AttributesBook::inForce);
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        List<Map<String, @Nullable Object>> retired = new ArrayList<>();
        fields().all()
                .forEach(field -> (field.retired() ? retired : fields).add(told(field, versions.get(field.name()))));
        return Map.of("fields", fields, "retired", retired);
    }

    private static Map<String, @Nullable Object> told(CustomerFields.Field field, @Nullable AttributeVersion version) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", field.name());
        told.put("kind", field.kind());
        told.put("unit", version == null ? "" : version.unit());
        told.put("labels", version == null ? Map.of() : version.labels());
        told.put("note", version == null ? "" : version.note());
        told.put("version", version == null ? 0 : version.version());
        told.put("since", version == null ? null : version.since().toString());
        told.put("customers", field.customers());
        told.put("sources", field.sources());
        told.put("ofOrders", field.ofOrders());
        return told;
    }

    /** Defines a field that can be imported, filtered by, sorted by and exported at once. */
    @PostMapping("/api/attributes")
    @Tells(value = CustomersTold.SavedField.class, status = 201)
    ResponseEntity<Map<String, Object>> define(@RequestBody Wanted wanted) {
        AttributeWish wish = wanted.wish(text(wanted.kind()));
        fields().check(wish);
        return saved(HttpStatus.CREATED, book -> book.define(wish, Actor.LOCAL));
    }

    /** Changes what a field is called, its unit and the note; its kind stays. */
    @PutMapping("/api/attributes")
    @Tells(
            value = CustomersTold.SavedField.class,
            refuses = {"run.noAttribute", "run.attributeOfOrders", "run.changedMeanwhile"})
    ResponseEntity<Map<String, Object>> change(
            @RequestBody Wanted wanted, @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        AttributeWish wish = wanted.wish(own(text(wanted.name())).kind());
        int seen = Seen.version(match, wanted.version() == null ? 0 : wanted.version());
        return saved(HttpStatus.OK, book -> book.change(seen, wish, Actor.LOCAL));
    }

    /** Puts a field out of use; its values stay. */
    @DeleteMapping("/api/attributes")
    @Tells(
            value = CustomersTold.SavedField.class,
            refuses = {"app.noVersion", "run.noAttribute", "run.attributeOfOrders", "run.changedMeanwhile"})
    ResponseEntity<Map<String, Object>> retire(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = Seen.version(match, version);
        CustomerFields.Field field = own(name);
        return saved(HttpStatus.OK, book -> {
            AttributeVersion now = book.inForce().get(name);
            AttributeWish as =
                    now == null ? new AttributeWish(name, field.kind(), "", Map.of(), "") : AttributesBook.wish(now);
            return book.retire(seen, as, Actor.LOCAL);
        });
    }

    /** Takes the last change of a field back; done again brings it back. */
    @PostMapping("/api/attributes/undo")
    @Tells(
            value = CustomersTold.SavedField.class,
            refuses = {"app.noVersion", "run.noAttribute", "run.changedMeanwhile"})
    ResponseEntity<Map<String, Object>> undo(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int seen = Seen.version(match, version);
        fields().named(name);
        return saved(HttpStatus.OK, book -> book.undo(name, seen, Actor.LOCAL));
    }

    /**
     * Enters a value, written as the reader's language writes it. What was typed is checked at once, then a job takes it in as a table
     * of one row; 200 and no id where the customer has this value already.
     */
    @PutMapping("/api/customers/{id}/attributes")
    @Tells(
            value = CustomersTold.Entered.class,
            status = 202,
            or = 200,
            refuses = {"run.noCustomer", "run.noAttribute"})
    ResponseEntity<Map<String, Object>> enter(
            @PathVariable String id, @RequestBody Entered entered, HttpServletRequest request) {
        ByHand byHand = new ByHand(desk.workspace(), desk.settings(), desk.clock());
        Optional<ByHand.Entry> asked = desk.on(
                (LocalDate) null,
                (session, published) ->
                        byHand.asked(session, id, text(entered.name()), entered.value(), Answers.lang(request)));
        if (asked.isEmpty()) {
            return ResponseEntity.ok(Map.of("changed", false));
        }
        ByHand.Entry entry = asked.orElseThrow();
        // No value in the name: it stands in the log when the job fails.
        JobAsked work = new JobAsked("enter", Map.of("entry", Ids.random("e"), "customer", id), null);
        Job job = desk.jobs().ask(work, (session, progress) -> {
            Receipt receipt;
            try {
                receipt = byHand.take(entry, progress);
            } finally {
                desk.forgetValues(session);
            }
            progress.told(Map.of("receipts", List.of(receipt.id())));
        });
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("changed", true, "id", job.id()));
    }

    private CustomerFields fields() {
        return desk.on((LocalDate) null, (session, published) -> CustomerFields.of(session));
    }

    /** One that is not told by orders. */
    private CustomerFields.Field own(String name) {
        CustomerFields.Field field = fields().named(name);
        if (field.ofOrders()) {
            throw new InvalidInputException(new Problem(
                    "run.attributeOfOrders",
                    "name",
                    Map.of("name", name, "found", name),
                    "Files of orders tell this of each first order; it stays as they tell it."));
        }
        return field;
    }

    private ResponseEntity<Map<String, Object>> saved(
            HttpStatus status, Function<AttributesBook, AttributeVersion> change) {
        AttributeVersion saved = desk.define(change);
        Map<String, Object> told = Map.of(
                "name", saved.name(),
                "version", saved.version(),
                "retired", saved.retired(),
                "receipt", saved.receiptId());
        return new ResponseEntity<>(told, Seen.headers(saved.version()), status);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /**
     * What a field is to be.
     *
     * @param version that was seen, where there is one
     */
    record Wanted(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable Map<String, String> labels,
            @Nullable String note,
            @Nullable Integer version) {

        AttributeWish wish(String of) {
            return new AttributeWish(text(name), of, text(unit), labels == null ? Map.of() : labels, text(note));
        }
    }

    /** @param value null or blank = there is none */
    record Entered(@Nullable String name, @Nullable String value) {}
}
