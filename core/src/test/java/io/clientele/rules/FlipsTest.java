package io.clientele.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.terms.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What would bring somebody into a rule, or out of it: the fewest leaves that would have to turn. */
class FlipsTest {

    private static final String GERMAN = "{\"one_of\": \"country\", \"values\": \"Germany\"}";
    private static final String OLD = "{\"number\": \"age\", \"at_least\": 60}";
    private static final String KNOWN = "{\"known\": \"email\"}";

    /** From Germany, 30 years old, of unknown address. */
    private static final Map<String, Object> ANN = Map.of("country", "Germany", "age", BigDecimal.valueOf(30));

    @Test
    void whoeverIsInLeavesByAnyConditionAlone() {
        assertThat(flips("{\"all\": [" + GERMAN + ", {\"not\": " + OLD + "}]}")).containsExactly("country", "age");
    }

    @Test
    void whoeverIsOutNeedsAllThatStandInTheWay() {
        assertThat(flips("{\"all\": [" + GERMAN + ", " + OLD + ", " + KNOWN + "]}"))
                .containsExactly("age+email");
    }

    @Test
    void ofAGroupOneIsEnoughToComeInAndAllThatHoldMustGoToLeave() {
        assertThat(flips("{\"any\": [" + OLD + ", " + KNOWN + "]}")).containsExactly("age", "email");
        assertThat(flips("{\"any\": [" + GERMAN + ", {\"not\": " + KNOWN + "}, " + OLD + "]}"))
                .containsExactly("country+email");
    }

    @Test
    void aConditionThatStandsTwiceTurnsOnce() {
        assertThat(flips("{\"all\": [" + KNOWN + ", {\"any\": [" + KNOWN + ", " + OLD + "]}]}"))
                .containsExactly("email");
    }

    @Test
    void whatHoldsForEveryoneOrNobodyIsTurnedByNothing() {
        assertThat(flips("{\"all\": []}")).isEmpty();
        assertThat(flips("{\"any\": []}")).isEmpty();
        assertThat(flips("{\"any\": [" + KNOWN + ", {\"not\": " + KNOWN + "}]}"))
                .isEmpty();
    }

    private static List<String> flips(String json) {
        RuleSet rules = RuleSet.of(
                RuleJson.read("{\"rule\": " + json + "}"),
                new AsOf(LocalDate.of(2024, 5, 10), ZoneOffset.UTC),
                List.of(
                        new Attribute("country", Attribute.Type.TEXT, false),
                        new Attribute("email", Attribute.Type.TEXT, false),
                        new Attribute("age", Attribute.Type.NUMBER, true)));
        return rules.why(CustomerFacts.of(ANN)).flips().stream()
                .map(flip -> flip.stream()
                        .map(leaf -> ((AttributeLeaf) leaf.rule()).attribute())
                        .collect(Collectors.joining("+")))
                .toList();
    }
}
