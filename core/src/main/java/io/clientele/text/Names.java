package io.clientele.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names of people and firms: cleaned, compared, taken apart. */
public final class Names {

    private static final int LONGEST = 300;

    private Names() {}

    /**
     * The name to show: composed (NFC), one blank between words, mojibake repaired; null for markers of nobody and texts
     * without a letter.
     */
    public static @Nullable String read(String text) {
        if (Nobody.isMarker(text)) {
            return null;
        }
        String name = squeeze(Normalizer.normalize(Mojibake.repair(cut(text)), Normalizer.Form.NFC));
        return name.codePoints().anyMatch(Character::isLetter) ? name : null;
    }

    /** The record key of a name: NFKC, case folded, blanks collapsed and trimmed. Accents stay: Hoà and Hoa are two names. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String wide = squeeze(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return Normalizer.normalize(UCharacter.foldCase(wide, true), Normalizer.Form.NFKC);
    }

    /** {@link #fold} without accents, đ as d: for sorting and for comparing names that were typed without marks. */
    public static String sortKeyWithoutAccents(String text) {
        String folded = fold(text);
        if (isPlain(folded)) {
            return folded;
        }
        String open = Normalizer.normalize(folded, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(open.length());
        for (int i = 0; i < open.length(); i++) {
            char glyph = open.charAt(i);
            if (!Words.isAccent(glyph)) {
                bare.append((char) Words.withoutStroke(glyph));
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /**
     * ISO 15924 code of the script most letters are in ("Latn", "Hani", "Cyrl"); "Jpan" for Han with kana; "Zyyy" without
     * letters.
     */
    public static String script(String text) {
        int[] counts = new int[UScript.CODE_LIMIT];
        int best = UScript.COMMON;
        boolean kana = false;
        String cut = cut(text);
        for (int i = 0; i < cut.length(); ) {
            int glyph = cut.codePointAt(i);
            i += Character.charCount(glyph);
            if (!Character.isLetter(glyph)) {
                continue;
            }
            int script = UScript.getScript(glyph);
            kana |= script == UScript.HIRAGANA || script == UScript.KATAKANA;
            if (++counts[script] > counts[best] || best == UScript.COMMON) {
                best = script;
            }
        }
        boolean japanese = kana && (best == UScript.HAN || best == UScript.HIRAGANA || best == UScript.KATAKANA);
        return japanese ? "Jpan" : UScript.getShortName(best);
    }

    /**
     * Family and given names by the custom of the language: Vietnamese, Chinese and Korean write the family first, English
     * last, and a comma stands behind the family. Null for markers of nobody. A guess: no list knows every family.
     */
    public static @Nullable PersonName split(String text) {
        String name = read(text);
        return name == null ? null : NameSplit.of(name);
    }

    /** The text as it was before UTF-8 was read as windows-1252; unchanged if it does not look so. */
    public static String repairMojibake(String text) {
        return Mojibake.repair(text);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Lower-case ASCII words with single blanks are folded already. */
    private static boolean isPlain(String text) {
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            char glyph = text.charAt(i);
            boolean blank = glyph == ' ';
            if (glyph >= 0x7F || glyph < ' ' || (glyph >= 'A' && glyph <= 'Z') || (blank && blankBefore)) {
                return false;
            }
            blankBefore = blank;
        }
        return text.isEmpty() || !blankBefore;
    }

    /** Every run of blanks and control characters as one blank, none at the ends, invisible marks dropped. */
    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char glyph = text.charAt(i);
            if (Glyphs.invisible(glyph)) {
                continue;
            }
            if (Character.isWhitespace(glyph) || Character.isSpaceChar(glyph) || Character.isISOControl(glyph)) {
                blank = true;
                continue;
            }
            if (blank && !squeezed.isEmpty()) {
                squeezed.append(' ');
            }
            blank = false;
            squeezed.append(glyph);
        }
        return squeezed.toString();
    }
}
