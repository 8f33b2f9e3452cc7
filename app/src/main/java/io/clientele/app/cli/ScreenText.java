package io.clientele.app.cli;

/** Text from files as a terminal may show it: control characters, which could move the cursor, are left out. */
final class ScreenText {

    private ScreenText() {}

    static String of(Object text) {
        return String.valueOf(text).replaceAll("\\p{Cc}", " ");
    }
}
