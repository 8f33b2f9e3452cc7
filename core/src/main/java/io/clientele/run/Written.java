package io.clientele.run;

import io.clientele.terms.Problem;
import java.util.List;
import java.util.Map;

/** What somebody wrote in one line: not longer than there is room, and nothing in it that cannot be seen. */
final class Written {

    private static final int SHOWN = 60;

    private Written() {}

    static void check(List<Problem> problems, String where, String text, int most) {
        int letters = text.codePointCount(0, text.length());
        if (letters > most) {
            problems.add(new Problem(
                    "run.tooLong",
                    where,
                    Map.of("most", String.valueOf(most), "found", String.valueOf(letters)),
                    "This is too long; it has " + letters + " characters and may have " + most + "."));
        }
        if (text.codePoints().anyMatch(Written::isHidden)) {
            problems.add(Problem.of(
                    "run.hiddenCharacter", where, "It holds a character that cannot be seen, such as a line break."));
        }
    }

    /** Controls, what turns the way of writing, and halves of characters. */
    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
