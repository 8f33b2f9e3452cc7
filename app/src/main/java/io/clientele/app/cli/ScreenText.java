package io.clientele.app.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/** Text as a terminal shows it: without control characters, which could move the cursor; Chinese characters are two wide. */
final class ScreenText {

    private ScreenText() {}

    static String of(Object text) {
        return String.valueOf(text).replaceAll("\\p{Cc}", " ");
    }

    /** Columns the text takes. */
    static int width(String text) {
        return text.codePoints().map(ScreenText::width).sum();
    }

    private static int width(int character) {
        int category = UCharacter.getType(character);
        if (category == UCharacterCategory.NON_SPACING_MARK || category == UCharacterCategory.ENCLOSING_MARK) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** As much of the text as fits. */
    static String cut(String text, int width) {
        int end = text.length();
        while (width(text.substring(0, end)) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }
}
