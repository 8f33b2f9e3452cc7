package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String SIMPLIFIED = "订单号,客户姓名,金额\nD1,欧阳明,12.50\nD2,王芳,8.00\nD3,赵雪梅,9.90\n";
    private static final String TRADITIONAL = "訂單編號,客戶姓名,金額\nD1,陳美玲,12.50\nD2,黃志強,8.00\nD3,張雅婷,9.90\n";
    private static final String WESTERN =
            "Nr,Kunde,Straße,Betrag\n1,Müller,Königstraße 5,12\n2,Gómez,Peña,8\n3,Façade,Élysée,9\n";
    private static final String VIETNAMESE =
            "M\u00e3,T\u00ean,Ti\u00ea\u0300n\n1,Nguy\u00ea\u0303n Thi\u0323 A\u0301nh,12000\n2,Tr\u00e2\u0300n V\u0103n \u0110\u01b0\u0301c,8000\n";

    @TempDir
    Path folder;

    private static Shape shape(String text, String charset) {
        return World.shape(text.getBytes(Charset.forName(charset)));
    }

    @Test
    void utf8WithDamagedPlacesStaysUtf8() {
        byte[] bytes = (SIMPLIFIED + SIMPLIFIED).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 8] = (byte) 0xFF;
        assertThat(World.shape(bytes).encoding()).isEqualTo("UTF-8");
    }

    @Test
    void westernLettersAreNotTakenForChinese() {
        assertThat(shape(WESTERN, "windows-1252").encoding()).isEqualTo("windows-1252");
        assertThat(shape("a,b\n1,Müller\n", "windows-1252").encoding()).isEqualTo("windows-1252");
        assertThat(shape("a,b\n1,città però lunedì\n2,così\n3,può e ciò\n", "windows-1252")
                        .encoding())
                .isEqualTo("windows-1252");
    }

    @Test
    void shortChineseTextsAreToldApart() {
        assertThat(shape(SIMPLIFIED, "GBK").encoding()).isEqualTo("GB18030");
        assertThat(shape(TRADITIONAL, "Big5").encoding()).isEqualTo("Big5");
        assertThat(shape("姓名,电话\n王伟,13800000001\n", "GBK").encoding()).isEqualTo("GB18030");
        assertThat(shape("訂單編號,品名\n" + "T1,烏龍茶\n".repeat(60), "Big5").encoding())
                .isEqualTo("Big5");
        assertThat(shape("订单编号,品名\n" + "T1,乌龙茶\n".repeat(60), "GBK").encoding()).isEqualTo("GB18030");
        assertThat(shape("姓名,電話\n王偉,0912000001\n", "Big5").encoding()).isEqualTo("Big5");
        assertThat(shape("id,name\n1,上海\n2,北京\n", "GBK").encoding()).isEqualTo("GB18030");
    }

    @Test
    void vietnameseToneMarksMeanWindows1258() {
        assertThat(shape(VIETNAMESE, "windows-1258").encoding()).isEqualTo("windows-1258");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void chineseComesBackIdenticalFrom(String charset) {
        List<List<String>> rows = World.rows(World.file(folder, "t.csv", SIMPLIFIED, charset));
        assertThat(rows).hasSize(3).contains(List.of("D1", "欧阳明", "12.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstName(String charset) {
        Input input = World.only(World.file(folder, "t.csv", "\uFEFF" + SIMPLIFIED, charset));
        assertThat(input.shape().encoding()).isEqualTo(charset);
        assertThat(input.shape().header()).startsWith("订单号");
    }

    @Test
    void charactersAcrossBufferEndsSurvive() {
        String text = "号,名\n" + "1,王欧阳明赵雪梅\n".repeat(40_000);
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
            List<List<String>> rows = World.rows(World.file(folder, charset + ".csv", text, charset));
            assertThat(rows).hasSize(40_000).containsOnly(List.of("1", "王欧阳明赵雪梅"));
        }
    }
}
