package io.clientele.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as JSON: read as they are meant, written the same each time, refused with the place and the word that is wrong. */
class RuleJsonTest {

    private static final String LONG = """
            {"rule": {"all": [
              {"one_of": "country", "values": ["Germany", "France"]},
              {"text": "full_name", "starts_with": "Nguyễn"},
              {"age": "birth_date", "at_least": 25, "at_most": 40},
              {"did": {"kind": "purchase", "category": "tea"}, "times": {"at_least": 3}, "within": {"days": 30}},
              {"sum": "amount", "of": {"kind": "purchase"}, "at_least": 500, "within": {"from": "2025-11-01", "to": "2025-11-12"}},
              {"not": {"did": {"kind": "return"}, "within": {"last": "P90D"}}},
              {"any": [{"missing": "email"}, {"yes_no": "newsletter", "is": true}, {"number": "points", "more_than": 10.50}]}]}}
            """;

    @Test
    void whatIsWrittenIsReadAgain() {
        Rule rule = RuleJson.read(LONG);
        assertThat(RuleJson.read(RuleJson.write(rule))).isEqualTo(rule);
        assertThat(RuleJson.write(RuleJson.read(RuleJson.write(rule)))).isEqualTo(RuleJson.write(rule));
        assertThat(rule.leaves()).hasSize(9);
    }

    @Test
    void aRuleIsSaidInEnglish() {
        assertThat(new RuleWords(Texts.of("en")).parts(RuleJson.read(LONG)))
                .containsExactly(
                        "country is France or Germany",
                        "name begins with “Nguyễn”",
                        "age by date of birth: at least 25 and at most 40",
                        "purchases in category tea in the last 30 days: at least 3",
                        "net of purchases from 1 Nov 2025 to 11 Nov 2025: at least 500",
                        "not (returns in the last 2,160 hours: at least 1)",
                        "(e-mail is missing, newsletter: yes, or points: more than 10.5)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "vi"})
    void aRuleIsSaidInEachLanguageWithAllItsValues(String lang) {
        String said = new RuleWords(Texts.of(lang)).sentence(RuleJson.read(LONG));
        assertThat(said)
                .contains("Germany", "Nguyễn", "25", "40", "tea", "500", "newsletter")
                .doesNotContain("{", "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"rule\": {\"al\": []}} | rules.noVerb | rule",
                "{\"rule\": {\"all\": [{\"did\": {\"kind\": \"purchase\"}, \"time\": {\"at_least\": 1}}]}} | rules.unknownKey | rule.all[0].time",
                "{\"rule\": {\"did\": {\"kind\": \"bought\"}}} | rules.noKind | rule.did.kind",
                "{\"rule\": {\"age\": \"birth_date\"}} | rules.noLimit | rule",
                "{\"rule\": {\"age\": \"birth_date\", \"at_least\": 40, \"at_most\": 25}} | rules.limitsCross | rule",
                "{\"rule\": {\"age\": \"birth_date\", \"at_least\": \"40\"}} | rules.noNumber | rule.at_least",
                "{\"rule\": {\"date\": \"registered_on\", \"from\": \"2025-02-29\"}} | rules.noDay | rule.from",
                "{\"rule\": {\"did\": {}, \"within\": {\"days\": 0}}} | rules.noDayCount | rule.within.days",
                "{\"rule\": {\"did\": {}, \"within\": {\"last\": \"90 days\"}}} | rules.noLength | rule.within.last",
                "{\"rule\": {\"did\": {}, \"within\": {\"from\": \"2025-11-12\", \"to\": \"2025-11-01\"}}} | rules.noDays | rule.within",
                "{\"rule\": {\"one_of\": \"country\"}} | rules.noTexts | rule.values",
                "{\"rule\": {\"sum\": \"profit\", \"of\": {}, \"at_least\": 1}} | rules.noSum | rule.sum",
                "{\"rule\": {\"known\": \"email\", \"missing\": \"email\"}} | rules.twoVerbs | rule",
                "{\"rules\": {\"all\": []}} | rules.noRule | rule",
                "{\"rule\": {\"all\": {}}} | rules.noList | rule.all",
                "[] | rules.noObject | rule",
                "{\"rule\": | rules.noJson | rule",
                "`` | rules.noJson | rule",
            })
    void whatIsWrongIsNamedWithItsPlace(String text, String code, String where) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> RuleJson.read(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.problems())
                .extracting(Problem::code, Problem::where)
                .contains(org.assertj.core.groups.Tuple.tuple(code, where));
        for (Problem problem : refused.problems()) {
            for (String lang : List.of("en", "zh-Hans", "zh-Hant", "vi")) {
                assertThat(Texts.of(lang).say("problem." + problem.code(), problem.values()))
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void aMisspeltWordIsGuessed() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> RuleJson.read("{\"rule\": {\"did\": {\"knd\": \"purchase\"}}}"));
        assertThat(refused.problems().get(0).hint()).contains("Maybe kind?");
    }

    @Test
    void whatWouldBurstTheMachineIsRefused() {
        String deep = "{\"not\": ".repeat(2_000) + "{}" + "}".repeat(2_000);
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> RuleJson.read("{\"rule\": " + deep + "}")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        InvalidInputException.class,
                        () -> RuleJson.read("{\"rule\": {\"age\": \"x\", \"at_least\": 1e999999999}}")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        InvalidInputException.class,
                        () -> RuleJson.read("{\"rule\": {\"any\": ["
                                + "{\"known\": \"a%d\"},"
                                        .repeat(60)
                                        .replaceFirst(",$", "")
                                        .replace("%d", "")
                                + "]}}")))
                .as("equal questions are one")
                .isNull();
    }
}
