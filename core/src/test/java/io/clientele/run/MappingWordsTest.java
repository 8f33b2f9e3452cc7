package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.ColumnMapping;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingWordsTest {

    @TempDir
    Path folder;

    @Test
    void aGroundWritesItsNumbersAsTheReaderDoes() {
        String english = "its header says so; 3974 of 4011 values fit only the decimal mark “.”.";
        assertThat(because("vi", english))
                .isEqualTo("tiêu đề cột ghi như vậy; 3.974 trong 4.011 giá trị chỉ hợp với dấu thập phân “.”.");
        assertThat(because("zh-Hant", "you said so; All 9 open values fit only DMY."))
                .isEqualTo("由您指明；全部 9 個有歧義的值只符合 日/月/年。");
        assertThat(because("en", english)).isEqualTo(english.replace("3974 of 4011", "3,974 of 4,011"));
    }

    @Test
    void anOrderOfDatesIsSaidInWords() {
        assertThat(because("en", "4 of 9 open values fit DMY and not MDY."))
                .isEqualTo("4 of 9 open values fit day/month/year and not month/day/year.");
    }

    @Test
    void aSemicolonInsideASentenceDoesNotEndIt() {
        assertThat(because(
                        "vi",
                        "its header says so; 7 of 9 values are numbers that may be days; the header must say so."))
                .isEqualTo("tiêu đề cột ghi như vậy; 7 trong 9 giá trị là số có thể là ngày; tiêu đề cột phải ghi rõ.");
    }

    @Test
    void whatNobodyTranslatedStaysAsItIs() {
        assertThat(because("zh-Hans", "a new reason")).isEqualTo("a new reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the main word of its header says so",
                "it is the only column that holds days",
                "it is the only column that looks like money",
                "it stands on each row of an order and is taken off once"
            })
    void aRareGroundIsSaidInEachLanguageToo(String ground) {
        assertThat(because("en", ground)).isEqualTo(ground);
        for (String lang : List.of("zh-Hans", "zh-Hant", "vi")) {
            assertThat(because(lang, ground)).doesNotContain("it", "column");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "vi"})
    void everyGroundOfASmallShopIsSaidInTheLanguage(String lang) {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            List<String> grounds = shop.answer.receipts().get(0).columns().stream()
                    .map(ColumnMapping::because)
                    .toList();
            assertThat(grounds)
                    .isNotEmpty()
                    .noneMatch(ground -> because(lang, ground).equals(ground));
        }
    }

    @Test
    void aRefusalIsSaidInTheLanguageWithTheLineThatAnswersIt() {
        Problem problem = new Problem(
                "collect.dateOrder", "a.csv, column Day", Map.of("file", "a.csv", "column", "Day"), "the dates …");
        assertThat(new ProblemWords(Texts.of("en")).text(problem)).isEqualTo(problem.toString());
        assertThat(new ProblemWords(Texts.of("zh-Hans")).text(problem))
                .startsWith("a.csv, column Day：日期")
                .contains("--mapping 'a.csv:Day=day/month'");
        Problem empty = Problem.of("collect.emptyFile", "b.csv", "The file is empty.");
        assertThat(new ProblemWords(Texts.of("vi")).text(empty)).isEqualTo("b.csv: tệp trống. Hãy xuất lại.");
        assertThat(new ProblemWords(Texts.of("vi")).text(Problem.of("x.y", "c.csv", "Do this.")))
                .isEqualTo("c.csv: Do this.");
    }

    private static String because(String lang, String english) {
        return new MappingWords(Texts.of(lang)).because(english);
    }
}
