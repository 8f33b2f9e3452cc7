package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import io.clientele.text.Search.Mark;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh,nguyen thi anh",
        "Nguyễn Thị Ánh,thi anh nguyen",
        "Nguyễn Thị Ánh,NGUYỄN",
        "Nguyen Thi Anh,Nguyễn Thị Ánh",
        "Đỗ Đức,do duc",
        "张伟,zhang wei",
        "張偉,zhang wei",
        "张伟,zhangwei",
        "張偉,zhangwei",
        "張偉,Zhāng Wěi",
        "張偉,张伟",
        "张伟,張偉",
        "张伟,zhang伟",
        "王小明,明王",
        "单雄信,shan xiong xin",
        "单雄信,danxiongxin",
        "曾国藩,zeng guofan",
        "曾國藩,zengguofan",
        "解晓东,xiexiaodong",
        "尉迟恭,yuchigong",
        "吕布,lvbu",
        "吕布,lü bu",
        "呂布,lubu",
        "重庆,chongqing",
        "長沙,changsha",
        "厦门,xiamen",
        "西藏,xizang",
        "西安,xian",
        "頭髮,头发",
        "头发,頭髮",
        "ＡＢＣ 公司,abc",
        "abc,ＡＢＣ",
        "O’Neil,o'neil",
        "ada@clientele.invalid,ada@client",
        "'Marlow, Ada',ada marlow",
        "Trà sữa (lớn),tra sua lon"
    })
    void theWritingIsFoundByHowItIsTyped(String written, String query) {
        assertThat(finds(query, written)).isTrue();
        assertThat(finds(query, Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isTrue();
        assertThat(Search.marks(written, query)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Ánh,nguyen van anh", "张伟,zhang min", "张伟,李伟", "单雄信,ren", "+84381234567,0391234567"})
    void whatIsNotThereIsNotFound(String written, String query) {
        assertThat(finds(query, written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0381234567",
                "038",
                "0168",
                "01681234567",
                "0168 123",
                "+84381234567",
                "+84 38 123 4567",
                "84381234567",
                "0084381234567",
                "+841681234567",
                "038.123.4567",
                "(038)123-4567",
                "０３８１２３４５６７",
                "1234567"
            })
    void aMobileNumberOfVietnamIsFoundByItsFormerPrefixToo(String query) {
        assertThat(finds(query, "+84381234567")).isTrue();
        assertThat(Search.marks("+84381234567", query)).isNotEmpty();
    }

    @Test
    void aNumberFromBefore2018IsFoundByThePresentPrefix() {
        assertThat(finds("0381234567", "0168 123 4567")).isTrue();
        assertThat(finds("0168", "0381234567")).isTrue();
        assertThat(finds("038", "01681234567")).isTrue();
        assertThat(finds("0909123456", "Cô Lan, đt 0909-123-456")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "+442079460018,020 7946 0018",
        "+8613800138000,13800138000",
        "+12125550123,212-555-0123",
        "+85291234567,9123"
    })
    void numbersOfOtherCountriesAreFoundAsTheyAreDialledThere(String kept, String query) {
        assertThat(finds(query, kept)).isTrue();
    }

    @Test
    void theReadingOfASurnameComesFirst() {
        assertThat(Search.index(List.of("单雄信", "", "Hà Nội")))
                .isEqualTo("单雄信\nshan xiong xin\ndan xiong xin\nshanxiongxin\ndanxiongxin\nha noi");
    }

    @Test
    void aTermOfHanIsACharacter() {
        assertThat(Search.terms("張偉  Zhang，Lan")).containsExactly("张", "伟", "zhang,lan");
        assertThat(Search.terms("abc張d")).containsExactly("abc", "张", "d");
        assertThat(Search.terms(" \u3000 、，")).isEmpty();
        assertThat(Search.terms("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh,nguyen,[Nguyễn] Thị Ánh",
        "Nguyễn Thị Ánh,anh guy,N[guy]ễn Thị [Ánh]",
        "张伟先生,zhang,[张]伟先生",
        "張偉先生,zhangwei,[張偉]先生",
        "張偉先生,zhang wei,[張偉]先生",
        "頭髮和發型,头发,[頭髮]和發型",
        "頭髮和發型,型头,[頭]髮和發[型]",
        "Weiß,weis,[Weiß]",
        "ＡＢＣ店,bc,Ａ[ＢＣ]店",
        "👩‍👧 Ánh 👍🏽,ánh,👩‍👧 [Ánh] 👍🏽",
        "+84 38 123 4567,0168,[+84 38] 123 4567",
        "+84381234567,0381,[+84381]234567",
        "ada,x,ada",
        "مُحَمَّد علي,محمد,[مُحَمَّد] علي",
        "aaa,aa,[aa]a"
    })
    void theMarksStandOnTheOriginal(String written, String query, String marked) {
        assertThat(marked(written, Search.marks(written, query))).isEqualTo(marked);
    }

    @Test
    void aMarkHoldsTheAccentsThatStandApart() {
        String apart = Normalizer.normalize("Nguyễn Ánh", Normalizer.Form.NFD);
        assertThat(marked(apart, Search.marks(apart, "nguyen")))
                .isEqualTo("[" + Normalizer.normalize("Nguyễn", Normalizer.Form.NFD) + "] "
                        + Normalizer.normalize("Ánh", Normalizer.Form.NFD));
    }

    @Test
    void aLongTextIsSearchedToo() {
        String written = "頭髮".repeat(2000);
        assertThat(finds("fa", written)).isTrue();
        assertThat(Search.marks(written, "头")).hasSize(2000);
        assertThat(Search.terms(written)).containsExactly("头", "发");
        assertThat(Search.terms("x y ".repeat(2000) + "z")).containsExactly("x", "y", "z");
    }

    @Property(tries = 2000)
    void aTextIsFoundByItselfAndByItsFoldedForm(@ForAll("writings") String text) {
        assertThat(finds(text, text)).isTrue();
        assertThat(finds(Fold.of(text), text)).isTrue();
        assertThat(finds(text, Fold.of(text))).isTrue();
    }

    @Property(tries = 1000)
    void aTextIsFoundByItsTwinInTheOtherScript(@ForAll("writings") String text) {
        String traditional = Scripts.TRADITIONAL.transliterate(text);
        String simplified = Scripts.SIMPLIFIED.transliterate(text);
        assertThat(finds(simplified, traditional)).isTrue();
        assertThat(finds(traditional, simplified)).isTrue();
        assertThat(finds(traditional, text)).isTrue();
        assertThat(finds(text, traditional)).isTrue();
        assertThat(finds(text, simplified)).isTrue();
    }

    @Property(tries = 2000)
    void marksLieOnTheBordersOfLettersInOrder(@ForAll("writings") String text, @ForAll("writings") String query) {
        BreakIterator letters = BreakIterator.getCharacterInstance();
        letters.setText(text);
        for (String each : List.of(query, text, Fold.of(text), "a", "an", text.substring(text.length() / 2))) {
            int before = -1;
            for (Mark mark : Search.marks(text, each)) {
                assertThat(mark.from()).isGreaterThan(before).isLessThan(mark.to());
                assertThat(mark.to()).isLessThanOrEqualTo(text.length());
                assertThat(letters.isBoundary(mark.from())).isTrue();
                assertThat(letters.isBoundary(mark.to())).isTrue();
                before = mark.to();
            }
        }
    }

    @Provide
    Arbitrary<String> writings() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.strings().ofMaxLength(20)),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.of(
                                        "张",
                                        "偉",
                                        "单",
                                        "髮",
                                        "发",
                                        "吕",
                                        " ",
                                        "\u3000",
                                        "N",
                                        "guyễn",
                                        "\u0301",
                                        "👩‍👧",
                                        "🇻🇳",
                                        "\uD800",
                                        "\uDC00",
                                        "𠮷",
                                        "0",
                                        "168",
                                        "+84",
                                        "381234567",
                                        "-",
                                        "(",
                                        "か",
                                        "\u3099",
                                        "ß",
                                        "ﬁ",
                                        "가",
                                        "\u1100",
                                        "\u1161",
                                        "م",
                                        "\u0651",
                                        "é",
                                        "\r\n",
                                        "乾",
                                        "后",
                                        "里",
                                        "\u200d",
                                        "x")
                                .list()
                                .ofMaxSize(12)
                                .map(parts -> String.join("", parts))));
    }

    private static boolean finds(String query, String... texts) {
        String index = Search.index(List.of(texts));
        return Search.terms(query).stream().allMatch(index::contains);
    }

    private static String marked(String text, List<Mark> marks) {
        StringBuilder marked = new StringBuilder(text);
        for (int at = marks.size() - 1; at >= 0; at--) {
            marked.insert(marks.get(at).to(), "]").insert(marks.get(at).from(), "[");
        }
        return marked.toString();
    }

    private static final class Scripts {
        static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
        static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    }
}
