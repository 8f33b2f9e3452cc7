package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "NULL", "-", "n/a", "无", "khách lẻ", "散客", "#N/A", "12345", "\u0000"})
    void nobodyHasNoName(String text) {
        assertThat(Names.read(text)).isNull();
        assertThat(Names.split(text)).isNull();
    }

    @Test
    void aKeyKeepsAccentsAndNothingElseOfTheSpelling() {
        String composed = "Đặng Hữu Phước";
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(Names.fold(apart)).isEqualTo(Names.fold(composed)).isEqualTo("đặng hữu phước");
        assertThat(Names.fold("  ADA\u00A0\u3000 Marlow\t")).isEqualTo("ada marlow");
        assertThat(Names.fold("Ａｄａ")).isEqualTo("ada");
        assertThat(Names.fold("Hoà")).isNotEqualTo(Names.fold("Hoa"));
        assertThat(Names.fold("Weiß")).isEqualTo("weiss");
        assertThat(Names.fold("")).isEmpty();
        assertThat(Names.fold("a\uD800b")).isEqualTo("a\uD800b");
    }

    @Test
    void aSortKeyHasNoAccents() {
        assertThat(Names.sortKeyWithoutAccents("Đặng Hữu Phước")).isEqualTo("dang huu phuoc");
        assertThat(Names.sortKeyWithoutAccents("Zoë Müller")).isEqualTo("zoe muller");
        assertThat(Names.sortKeyWithoutAccents("欧阳明")).isEqualTo("欧阳明");
    }

    @ParameterizedTest
    @CsvSource({"Ada,Latn", "Nguyễn,Latn", "欧阳明,Hani", "Иван,Cyrl", "김민수,Hang", "さくら 山田,Jpan", "12,Zyyy", "'',Zyyy"})
    void theScriptIsThatOfMostLetters(String name, String script) {
        assertThat(Names.script(name)).isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh,Nguyễn,Thị Ánh",
        "Nguyen Van An,Nguyen,Van An",
        "Lê Hoàng Yến,Lê,Hoàng Yến",
        "Linh Nguyen,Nguyen,Linh",
        "Anh Nguyễn,Nguyễn,Anh",
        "欧阳明,欧阳,明",
        "诸葛孔明,诸葛,孔明",
        "王小明,王,小明",
        "王 明,王,明",
        "王先生,王,''",
        "约翰·史密斯,史密斯,约翰",
        "Ada Marlow,Marlow,Ada",
        "'Marlow, Ada',Marlow,Ada",
        "Dr. Ludwig van Beethoven,van Beethoven,Ludwig",
        "Mai Smith,Smith,Mai",
        "Zoë Müller,Müller,Zoë",
        "Ada,'',Ada",
        "김민수,김,민수",
        "John Smith Jr.,Smith,John",
        "Luc Martin,Martin,Luc"
    })
    void theFamilyStandsWhereTheLanguagePutsIt(String name, String family, String given) {
        assertThat(Names.split(name)).isEqualTo(new PersonName(family, given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Ánh", "Lê Hoàng Yến", "Đặng Hữu Phước", "Phạm Quốc Bảo", "欧阳明", "Zoë Müller"})
    void namesReadInTheWrongCharsetAreRepaired(String name) {
        String damaged = damaged(name);
        assertThat(damaged).isNotEqualTo(name);
        assertThat(Names.repairMojibake(damaged)).isEqualTo(name);
        assertThat(Names.repairMojibake(damaged(damaged))).isEqualTo(name);
        assertThat(Names.read(damaged)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Müller", "Nguyễn Thị Ánh", "Ã", "Âu Dương", "João Ávila", "Ã Lan", "", "\uD800"})
    void rightNamesAreNotTouched(String name) {
        assertThat(Names.repairMojibake(name)).isEqualTo(name);
    }

    @Test
    void anOrdinaryBlankInPlaceOfAHardOneIsRepairedToo() {
        assertThat(Names.repairMojibake(damaged("Lê Hoàng Yến").replace('\u00A0', ' ')))
                .isEqualTo("Lê Hoàng Yến");
    }

    /** Bytes without a sign in windows-1252 pass through as C1 controls, as browsers do it. */
    private static String damaged(String name) {
        StringBuilder damaged = new StringBuilder();
        for (byte part : name.getBytes(StandardCharsets.UTF_8)) {
            String sign = new String(new byte[] {part}, Charset.forName("windows-1252"));
            damaged.append(sign.equals("\uFFFD") ? (char) (part & 0xFF) : sign.charAt(0));
        }
        return damaged.toString();
    }

    @Property(tries = 1000)
    void noTextBreaksItAndAKeyIsItsOwnKey(@ForAll String text) {
        Names.read(text);
        Names.split(text);
        Names.script(text);
        Names.sortKeyWithoutAccents(text);
        Words.normalise(text);
        Nobody.isMarker(text);
        Emails.read(text);
        Phones.e164(text, "VN");
        Countries.code(text);
        Currencies.in(text);
        assertThat(Names.fold(Names.fold(text))).isEqualTo(Names.fold(text));
    }
}
