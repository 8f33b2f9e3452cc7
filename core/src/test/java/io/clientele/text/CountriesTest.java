package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "NA",
                "Atlantis",
                "Channel Islands",
                "European Community",
                "Unspecified",
                "West Indies",
                "Hà Nội",
                "XX",
                "\u0000",
                "\uD800"
            })
    void whatHasNoCodeIsNull(String text) {
        assertThat(Countries.code(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "VN,VN",
        "vn,VN",
        "VNM,VN",
        "NGA,NG",
        "Nga,RU",
        "Viet Nam,VN",
        "Việt Nam,VN",
        "VIETNAM,VN",
        "越南,VN",
        "EIRE,IE",
        "UK,GB",
        "United Kingdom,GB",
        "USA,US",
        "U.S.A.,US",
        "United States,US",
        "Hoa Kỳ,US",
        "Mỹ,US",
        "美国,US",
        "美國,US",
        "中国,CN",
        "中國,CN",
        "Trung Quốc,CN",
        "Hong Kong,HK",
        "台灣,TW",
        "RSA,ZA",
        "Korea,KR",
        "Czech Republic,CZ",
        "Đức,DE",
        "duc,DE",
        "Germany,DE",
        "德国,DE",
        "Nhật Bản,JP",
        "Channel islands,",
        "Singapore,SG",
        "Türkiye,TR",
        "Turkey,TR",
        "Netherlands,NL",
        "  france ,FR",
        "ＪＰ,JP",
        "Bahrain,BH",
        "Saudi Arabia,SA",
        "Lebanon,LB"
    })
    void namesInFourLanguagesAndCodesAreRead(String text, String code) {
        assertThat(Countries.code(text)).isEqualTo(code);
    }
}
