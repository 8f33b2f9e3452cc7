package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventKindsTest {

    @ParameterizedTest
    @CsvSource({
        "page_view, visit",
        "Page View, visit",
        "PageView, visit",
        "Cuộc gọi đến, call",
        "khieu nai, complaint",
        "來電, call",
        "来电, call",
        "保養, repair",
        "Opt-In, consent",
        "opt_out, withdrawal",
        "email_open, mail_opened",
    })
    void whatSourcesCallAKindBecomesOneWord(String text, String kind) {
        assertThat(EventKinds.read(text)).isEqualTo(kind);
    }

    @Test
    void whatIsInNoListStaysAsItCame() {
        assertThat(EventKinds.read("  Came by, twice ")).isEqualTo("Came by, twice");
        assertThat(EventKinds.read("visit".repeat(100))).isEqualTo("visit".repeat(100));
        assertThat(EventKinds.read(" \t")).isNull();
    }

    @Test
    void theHeadOfAMomentMaySayWhatHappened() {
        assertThat(EventKinds.ofMoment("Call time")).contains("call");
        assertThat(EventKinds.ofMoment("visited_at")).contains("visit");
        assertThat(EventKinds.ofMoment("來電時間")).contains("call");
        assertThat(EventKinds.ofMoment("Thời gian gọi")).contains("call");
        assertThat(EventKinds.ofMoment("event time")).isEmpty();
    }
}
