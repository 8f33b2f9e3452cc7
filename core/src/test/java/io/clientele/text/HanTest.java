package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.clientele.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HanTest {

    private static final Path TABLE = Path.of("src/main/resources/io/clientele/text/han.tsv");

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Map<String, String> VARIANTS = Arrays.stream(HanTable.VARIANTS.split(" "))
            .collect(Collectors.toMap(pair -> pair.substring(0, 1), pair -> pair.substring(1)));

    @Test
    void theTableSaysWhatTheUnicodeDataSay() throws IOException {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Transliterator names = Transliterator.getInstance("Han-Latin/Names");
        Map<String, StringBuilder> lines = new TreeMap<>();
        IntStream.rangeClosed(Han.FIRST, Han.LAST).mapToObj(Character::toString).forEach(glyph -> {
            String form = form(glyph);
            if (form.codePointCount(0, form.length()) == 1 && !form.equals(glyph)) {
                add(lines, "form\t" + form, glyph);
            }
            String reading = pinyin(latin.transliterate(glyph));
            if (!reading.isEmpty()) {
                add(lines, "read\t" + reading, glyph);
            }
            String surname = pinyin(names.transliterate(glyph + "大").replaceFirst(" .*", ""));
            if (!surname.isEmpty() && !surname.equals(reading)) {
                add(lines, "surname\t" + surname, glyph);
            }
        });
        StringBuilder table = new StringBuilder(
                "# Simplified forms and readings of Han characters, made by HanTest from ICU's (CLDR's) transliterators; do not edit.\n");
        lines.forEach((start, glyphs) ->
                table.append(start).append('\t').append(glyphs).append('\n'));
        Golden.holds(TABLE, table.toString());
    }

    /** There and back: both sides of a pair that only one of the two knows come out the same. */
    private static String form(String glyph) {
        String simple = SIMPLIFIED.transliterate(VARIANTS.getOrDefault(glyph, glyph));
        String back = TRADITIONAL.transliterate(VARIANTS.getOrDefault(simple, simple));
        String form = SIMPLIFIED.transliterate(VARIANTS.getOrDefault(back, back));
        return form.equals("苎") ? "苧" : form; // ICU takes each for the other
    }

    private static void add(Map<String, StringBuilder> lines, String start, String glyph) {
        lines.computeIfAbsent(start, none -> new StringBuilder()).append(glyph);
    }

    private static String pinyin(String latin) {
        String bare = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("[\u0300-\u036F]", "");
        return bare.matches("[a-z]+") ? bare : "";
    }

    @Test
    void aSurnameMayBeReadInItsOwnWay() {
        assertThat(Han.readings('单', true)).startsWith("shan", "dan");
        assertThat(Han.readings('单', false)).startsWith("dan").contains("shan");
        assertThat(Han.readings('曾', true)).startsWith("zeng");
        assertThat(Han.readings('解', true)).startsWith("xie");
        assertThat(Han.readings('長', true)).startsWith("chang", "zhang");
        assertThat(Han.readings('张', true)).containsExactly("zhang");
        assertThat(Han.readings('吕', true)).containsExactly("lv", "lu");
    }

    @Test
    void aVariantOfACharacterHasItsForm() {
        assertThat(Han.simplified('髮')).isEqualTo(Han.simplified('發')).isEqualTo("发");
        assertThat(Han.simplified('衞')).isEqualTo(Han.simplified('衛')).isEqualTo("卫");
        assertThat(Han.simplified('裏')).isEqualTo(Han.simplified('裡'));
        assertThat(Han.simplified('臺')).isEqualTo("台");
        assertThat(Han.simplified('著')).isEqualTo(Han.simplified('着'));
    }

    @Test
    void bothScriptsOfACharacterHaveOneForm() {
        for (char glyph = Han.FIRST; glyph <= Han.LAST; glyph++) {
            String written = String.valueOf(glyph);
            String form = Fold.of(written);
            assertThat(Fold.of(form)).isEqualTo(form);
            assertThat(Fold.of(SIMPLIFIED.transliterate(written))).isEqualTo(form);
            assertThat(Fold.of(TRADITIONAL.transliterate(written))).isEqualTo(form);
        }
    }
}
