package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh,nguyen thi anh",
        "ĐẶNG HỮU PHƯỚC,dang huu phuoc",
        "Zoë Müller-Weiß,zoe muller-weiss",
        "Łukasz Sørensen Æther Œuvre Þór,lukasz sorensen aether oeuvre thor",
        "İstanbul Diyarbakır,istanbul diyarbakir",
        "ＡＢＣ　１２３,abc 123",
        "頭髮,头发",
        "張偉 臺北 裏面,张伟 台北 里面",
        "O’Neil – “X”,o'neil - \"x\"",
        "٠١٢٣,0123",
        "Ёлка Ά,елка α",
        "مُحَمَّد,محمد",
        "ｶﾞ,ガ",
        "ﬁne №5,fine no5"
    })
    void whatPeopleReadAsTheSameIsOneText(String written, String folded) {
        assertThat(Fold.of(written)).isEqualTo(folded);
        assertThat(Fold.of(Normalizer.normalize(written, Normalizer.Form.NFD))).isEqualTo(folded);
    }

    @Test
    void runsOfBlanksAreOneAndNoneStandAtTheEnds() {
        assertThat(Fold.of(" \t Ada\u3000\n\u00a0 Marlow \u200b\ufeff")).isEqualTo("ada marlow");
        assertThat(Fold.of(" \n\u3000")).isEmpty();
        assertThat(Fold.of("")).isEmpty();
    }

    @Test
    void whatIsFoldedAlreadyIsNotCopied() {
        String plain = "ada marlow 12";
        assertThat(Fold.of(plain)).isSameAs(plain);
    }

    @Test
    void loneSurrogatesAndEmojiStay() {
        assertThat(Fold.of("a\uD800B")).isEqualTo("a\uD800b");
        assertThat(Fold.of("\uDC00Ắ")).isEqualTo("\uDC00a");
        assertThat(Fold.of("👩‍👧 Ố")).isEqualTo(Fold.of("👩‍👧 o"));
    }

    @Property(tries = 2000)
    void foldingAgainChangesNothing(@ForAll String text) {
        String folded = Fold.of(text);
        assertThat(Fold.of(folded)).isEqualTo(folded);
    }

    @Property(tries = 2000)
    void theShortWayIsTheLongWay(@ForAll("alphabets") String text) {
        assertThat(Fold.of(text)).isEqualTo(Fold.of(text + "\u3042").replaceAll(" ?\u3042$", ""));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> alphabets() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange('\0', '\u05ff')
                .withCharRange('\u1e00', '\u1eff')
                .withCharRange('\u4e00', '\u9fff')
                .withChars(' ', 'a', '\u0301')
                .ofMaxLength(12);
    }
}
