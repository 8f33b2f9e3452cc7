package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedGroupTest {

    @Test
    void aWordOfAnAddressStandsForOneGroup() {
        assertThat(NamedGroup.of(GroupMap.TEN))
                .extracting(NamedGroup::id)
                .doesNotHaveDuplicates()
                .contains("champions", "potential-loyalist", "cant-lose-them", "others")
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Stream.of(GroupMap.TEN, GroupMap.CASE).flatMap(map -> NamedGroup.of(map).stream()))
                .allSatisfy(group -> assertThat(NamedGroup.withId(group.id())).isEqualTo(group));
    }

    @Test
    void anotherWordIsRefused() {
        assertThatThrownBy(() -> NamedGroup.withId("Champions' or 1=1"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("segment.noGroup"));
    }
}
