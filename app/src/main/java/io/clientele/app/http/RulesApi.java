package io.clientele.app.http;

import io.clientele.rules.Rule;
import io.clientele.run.CustomerFields;
import io.clientele.run.Published;
import io.clientele.run.RulesPage;
import io.clientele.run.SegmentsPage;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filters: what can be asked, what a rule says, for how many it holds, and why for one. */
@RestController
class RulesApi {

    private final Desk desk;

    RulesApi(Desk desk) {
        this.desk = desk;
    }

    /** What a rule can ask here. */
    @GetMapping("/api/rules/vocabulary")
    @Tells(value = RulesTold.Vocabulary.class, refuses = "app.dayNotPrepared")
    Map<String, @Nullable Object> vocabulary(
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) -> page(session, request).vocabulary(session));
    }

    /** A rule in words; what is wrong with it is refused with its place. */
    @GetMapping("/api/rules/words")
    @Tells(RulesTold.RuleWords.class)
    Map<String, @Nullable Object> words(@RequestParam String set, HttpServletRequest request) {
        return desk.now(session -> page(session, request).said(Asked.rule(set)));
    }

    /** For how many a rule holds, at once: a guess with its range where there are many customers. */
    @GetMapping("/api/rules/estimate")
    @Tells(value = RulesTold.HowMany.class, refuses = "app.dayNotPrepared")
    Map<String, @Nullable Object> estimate(
            @RequestParam String set,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known) {
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) ->
                        RulesPage.estimate(session, desk.sets().judging(session, published, Asked.rule(set))));
    }

    /** For how many a rule holds, exactly; what it found is kept for list, chart and export. */
    @GetMapping("/api/rules/count")
    @Tells(value = RulesTold.HowMany.class, refuses = "app.dayNotPrepared")
    Map<String, @Nullable Object> count(
            @RequestParam String set,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known) {
        return desk.sets()
                .among(
                        Asked.view(asof, known, null),
                        Asked.rule(set),
                        (session, published, held) -> RulesPage.exact(held));
    }

    /** How the conditions narrow everyone down; guessed first where there are many customers. */
    @GetMapping("/api/rules/steps")
    @Tells(value = RulesTold.Steps.class, refuses = "app.dayNotPrepared")
    Map<String, @Nullable Object> steps(
            @RequestParam String set,
            @RequestParam(defaultValue = "false") boolean exact,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known) {
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) ->
                        RulesPage.steps(session, desk.sets().judging(session, published, Asked.rule(set)), exact));
    }

    /** The rule as SQL, or what it is judged of. */
    @GetMapping("/api/rules/sql")
    @Tells(value = RulesTold.SqlForm.class, refuses = "app.dayNotPrepared")
    Map<String, @Nullable Object> sql(
            @RequestParam String set,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known) {
        return desk.on(
                Asked.view(asof, known, null),
                (session, published) -> RulesPage.form(desk.sets().judging(session, published, Asked.rule(set))));
    }

    /** What those for whom it holds are and bring. */
    @GetMapping(path = "/api/rules/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(value = SegmentsTold.Brought.class, refuses = "app.dayNotPrepared")
    byte[] figures(
            @RequestParam String set,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        return desk.sets()
                .among(
                        Asked.view(asof, known, null),
                        Asked.rule(set),
                        (session, published, held) ->
                                segments(session, published, request).brings(held));
    }

    /** What sets them apart. */
    @GetMapping(path = "/api/rules/traits", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(value = SegmentsTold.Traits.class, refuses = "app.dayNotPrepared")
    byte[] traits(
            @RequestParam String set,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        Rule rule = Asked.rule(set);
        return desk.sets()
                .among(
                        Asked.view(asof, known, null),
                        rule,
                        (session, published, held) ->
                                segments(session, published, request).traits(rule, held));
    }

    private SegmentsPage segments(Engine session, Published published, HttpServletRequest request) {
        return new SegmentsPage(session, published, desk.settings(), Texts.of(Answers.lang(request)));
    }

    /** Why a rule holds for a customer, or does not. */
    @GetMapping("/api/rules/why")
    @Tells(
            value = RulesTold.WhyTold.class,
            refuses = {"app.noSuchCustomer", "app.dayNotPrepared"})
    Map<String, @Nullable Object> why(
            @RequestParam String set,
            @RequestParam String customer,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        if (!customer.matches("c[a-z2-7]{25}")) {
            throw unknown();
        }
        Map<String, @Nullable Object> why = desk.on(
                Asked.view(asof, known, null),
                (session, published) -> page(session, request)
                        .whyAndWhatElse(session, Asked.rule(set), published.asOf(), OpaqueId.bits(customer)));
        if (why.isEmpty()) {
            throw unknown();
        }
        return why;
    }

    private static InvalidInputException unknown() {
        return new InvalidInputException(
                Problem.of("app.noSuchCustomer", "customer", "There is no such customer on this day."));
    }

    private static RulesPage page(Engine session, HttpServletRequest request) {
        Texts texts = Texts.of(Answers.lang(request));
        return new RulesPage(texts, CustomerFields.labels(session, texts));
    }
}
