package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NobodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "NULL",
                "null",
                "-",
                "--",
                "—",
                "nan",
                "NaN",
                "N/A",
                "#N/A",
                "None",
                "n/a",
                "(blank)",
                "无",
                "没有",
                "không có",
                "unknown",
                "Guest",
                "Khách lẻ",
                "KHÁCH LẺ",
                "散客",
                "Ｎ／Ａ",
                "\u00A0",
                "0 ",
                "Kha\u0301ch le\u0309"
            })
    void markersNameNobody(String text) {
        assertThat(Nobody.isMarker(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "C001", "Ada", "Nan Goldin", "无名", "Null Island", "\u0000\u0001", "\uD800", "1"})
    void othersAreSomebody(String text) {
        assertThat(Nobody.isMarker(text)).isFalse();
    }

    @org.junit.jupiter.api.Test
    void aHugeTextIsNoMarker() {
        assertThat(Nobody.isMarker("-".repeat(100_000))).isFalse();
    }
}
