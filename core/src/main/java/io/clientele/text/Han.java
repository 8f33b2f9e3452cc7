package io.clientele.text;

/** Han characters: the simplified form, and how they are read (pinyin without tones, ü as v, then as u). */
final class Han {

    static final char FIRST = '\u3400';
    static final char LAST = '\u9FFF';

    /** Loaded with the first such character. */
    private static final class Loaded {
        static final HanTable TABLE = new HanTable();
    }

    private Han() {}

    /** The two blocks of characters in use; the rare ones beyond have no other form here and no reading. */
    static boolean isHan(int glyph) {
        return glyph >= FIRST && glyph <= LAST;
    }

    /** One character. */
    static String simplified(char glyph) {
        return Loaded.TABLE.simplified(glyph);
    }

    /** The most frequent reading first, or the one of a surname; empty if nobody reads it. */
    static String[] readings(char glyph, boolean beginsName) {
        return Loaded.TABLE.readings(glyph, beginsName);
    }
}
