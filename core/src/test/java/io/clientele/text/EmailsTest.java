package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "a@",
                "@b.vn",
                "a@b",
                "a@b.",
                "a b@c.vn",
                "a@@b.vn",
                "a@b@c.vn",
                "n/a",
                "a@b..vn",
                "a@.vn",
                "a@b.1x",
                "\u0000@b.vn",
                "\uD800@b.vn",
                "a@b.vn, c@d.vn"
            })
    void whatIsNoAddressIsNull(String text) {
        assertThat(Emails.read(text)).isNull();
    }

    @Test
    void aHugeTextIsNull() {
        assertThat(Emails.read("a".repeat(100_000) + "@b.vn")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada.marlow@example.com",
                " Ada.Marlow@Example.COM ",
                "Ada Marlow <ada.marlow@example.com>",
                "mailto:ada.marlow@example.com",
                "\u00A0ADA.MARLOW@EXAMPLE.COM\uFEFF",
                "ada．marlow＠example．com"
            })
    void oneAddressHasOneSpelling(String text) {
        assertThat(Emails.read(text)).isEqualTo("ada.marlow@example.com");
    }
}
