package io.clientele.text;

import java.util.Arrays;
import java.util.List;

/** One way a text may be typed in a search, and where each typed character stands in the text. */
final class Spelling {

    private final StringBuilder typed = new StringBuilder();
    private int[] from = new int[16];
    private int[] to = new int[16];

    /** Goes on with what is typed for a stretch of the text. */
    Spelling add(String piece, int start, int end) {
        for (int i = 0; i < piece.length(); i++) {
            add(piece.charAt(i), start, end);
        }
        return this;
    }

    void add(char glyph, int start, int end) {
        int length = typed.length();
        if (length == from.length) {
            from = Arrays.copyOf(from, 2 * length);
            to = Arrays.copyOf(to, 2 * length);
        }
        from[length] = start;
        to[length] = end;
        typed.append(glyph);
    }

    String typed() {
        return typed.toString();
    }

    /** Adds where the term is typed; says whether it is at all. */
    boolean mark(String term, List<Search.Mark> marks) {
        int at = typed.indexOf(term);
        boolean found = at >= 0;
        while (at >= 0) {
            marks.add(new Search.Mark(from[at], to[at + term.length() - 1]));
            at = typed.indexOf(term, at + term.length());
        }
        return found;
    }
}
