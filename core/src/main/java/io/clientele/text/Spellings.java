package io.clientele.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** The ways one text may be typed: folded, and where it has Han, by its readings. Letters are what is seen as one. */
final class Spellings {

    /** Longer texts are no names; of them the most frequent reading is enough. */
    private static final int LONGEST_NAME = 12;

    private static final String[] NO_READING = {};

    private final String text;
    private final int[] borders;
    private final int letters;

    Spellings(String text) {
        this.text = text;
        this.borders = new int[text.length() + 1];
        this.letters = isEven(text) ? even() : byContext();
    }

    private int even() {
        for (int at = 0; at <= text.length(); at++) {
            borders[at] = at;
        }
        return text.length();
    }

    private int byContext() {
        BreakIterator breaks = BreakIterator.getCharacterInstance();
        breaks.setText(text);
        int count = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            borders[++count] = end;
        }
        return count;
    }

    /** Whether every character is a letter by itself. */
    private static boolean isEven(String text) {
        return text.chars().allMatch(glyph -> (glyph >= ' ' && glyph < 0x7F) || Han.isHan(glyph));
    }

    static boolean hasHan(String text) {
        return text.chars().anyMatch(Han::isHan);
    }

    Spelling folded() {
        Spelling spelling = new Spelling();
        for (int letter = 0; letter < letters; letter++) {
            spelling.add(folded(letter), borders[letter], borders[letter + 1]);
        }
        return spelling;
    }

    /**
     * Of a text with Han: by the likeliest reading of each character first; then, for a name, each other reading of one of them.
     *
     * @param between what stands behind each character that is read
     */
    List<Spelling> read(String between) {
        List<Spelling> all = new ArrayList<>();
        all.add(read(between, -1, 0));
        for (int letter = 0; letter < letters && letters <= LONGEST_NAME; letter++) {
            for (int other = 1; other < readings(letter).length; other++) {
                all.add(read(between, letter, other));
            }
        }
        return all;
    }

    private Spelling read(String between, int place, int other) {
        Spelling spelling = new Spelling();
        for (int letter = 0; letter < letters; letter++) {
            String[] readings = readings(letter);
            String typed = readings.length == 0 ? folded(letter) : readings[letter == place ? other : 0] + between;
            spelling.add(typed, borders[letter], borders[letter + 1]);
        }
        return spelling;
    }

    private String[] readings(int letter) {
        char glyph = text.charAt(borders[letter]);
        return Han.isHan(glyph) ? Han.readings(glyph, letter == 0) : NO_READING;
    }

    private String folded(int letter) {
        String folded = Fold.of(text.substring(borders[letter], borders[letter + 1]));
        return folded.isEmpty() && Character.isWhitespace(text.charAt(borders[letter])) ? " " : folded;
    }
}
