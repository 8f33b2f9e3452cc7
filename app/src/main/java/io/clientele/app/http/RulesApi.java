package io.clientele.app.http;

import io.clientele.run.CustomerFields;
import io.clientele.run.RulesPage;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                (session, published) -> RulesPage.estimate(session, desk.judging(session, published, Asked.rule(set))));
    }

    /** For how many a rule holds, exactly; what it found is kept for list, chart and export. */
    @GetMapping("/api/rules/count")
    @Tells(value = RulesTold.HowMany.class, refuses = "app.dayNotPrepared")
    Map<String, @Nullable Object> count(
            @RequestParam String set,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known) {
        return desk.among(
                Asked.view(asof, known, null), Asked.rule(set), (session, published, held) -> RulesPage.exact(held));
    }

    /** Why a rule holds for a customer, or does not. */
    @GetMapping("/api/rules/why")
    @Tells(
            value = RulesTold.Why.class,
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
                        .why(session, Asked.rule(set), published.asOf(), OpaqueId.bits(customer)));
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
