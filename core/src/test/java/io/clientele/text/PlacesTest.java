package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.text.Places.Node;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @Test
    void anEditionHasItsNumberOfPlaces() {
        assertThat(Places.editions()).containsExactly("iso", "vn-2024", "vn-2025-07", "cn-2025");
        assertThat(Places.of("vn-2024").nodes()).hasSize(1 + 63);
        assertThat(Places.of("vn-2025-07").nodes()).hasSize(1 + 34);
        assertThat(Places.of("cn-2025").nodes()).hasSize(1 + 34);
        assertThat(Places.of("iso").nodes()).hasSizeGreaterThan(240);
        assertThatThrownBy(() -> Places.of("vn-2030")).hasMessageContaining("vn-2025-07");
    }

    @Test
    void eachOfThe63WentToOneOfThe34AndEachOfTheseTookOne() {
        Places now = Places.of("vn-2025-07");
        List<PlaceRow> former = PlaceRow.read("vn-2024");
        assertThat(former)
                .allSatisfy(row ->
                        assertThat(now.node("vn:" + row.now())).as(row.code()).isPresent());
        assertThat(former.stream().map(row -> "vn:" + row.now()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(now.nodes().stream()
                        .map(Node::id)
                        .filter(id -> !id.equals("vn"))
                        .toList());
        // 23 provinces were made of several, 11 stayed as they were
        assertThat(
                        former.stream()
                                .collect(Collectors.groupingBy(PlaceRow::now, Collectors.counting()))
                                .values()
                                .stream()
                                .filter(count -> count == 1))
                .hasSize(11);
    }

    @Test
    void everyPlaceIsFoundByItsNamesInFourLanguagesAndByTheirFoldedForms() {
        for (String edition : List.of("vn-2024", "vn-2025-07", "cn-2025")) {
            Places places = Places.of(edition);
            Node root = places.nodes().get(0);
            String country = root.names().get("en");
            for (Node node : places.nodes().subList(1, places.nodes().size())) {
                assertThat(node.names()).containsOnlyKeys("en", "zh-Hans", "zh-Hant", "vi");
                assertThat(node.names().values()).allSatisfy(name -> {
                    assertThat(places.locate(country, name, null)).contains(node);
                    assertThat(places.locate(country, null, Fold.of(name))).contains(node);
                });
                assertThat(places.under(node, root)).isTrue();
                assertThat(places.under(root, node)).isFalse();
            }
        }
    }

    @Test
    void everyCountryIsFoundByItsCodeAndItsNames() {
        Places places = Places.of("iso");
        for (Node node : places.nodes()) {
            if (!node.id().equals("na")) { // NA more often means "missing"
                assertThat(places.locate(node.id(), null, null)).contains(node);
            }
            node.names()
                    .values()
                    .forEach(name ->
                            assertThat(places.locate(name, "x", "y")).as(name).contains(node));
            assertThat(places.nodes().stream().filter(other -> places.under(other, node)))
                    .containsExactly(node);
        }
        assertThat(places.locate("Atlantis", null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Vietnam,Bình Dương,,vn:74,vn:79",
        ",Binh Duong,,vn:74,vn:79",
        "VN,Tỉnh Bình Dương,Thủ Dầu Một,vn:74,vn:79",
        "VN,,TP.HCM,vn:79,vn:79",
        "VN,,TP. Hồ Chí Minh,vn:79,vn:79",
        ",,Sài Gòn,vn:79,vn:79",
        ",HCM city,,vn:79,vn:79",
        ",,'Quận 1, TP.HCM',vn:79,vn:79",
        ",,'12 Lý Thường Kiệt, Hoàn Kiếm, Hà Nội',vn:01,vn:01",
        ",,Ha Noi,vn:01,vn:01",
        ",,河內,vn:01,vn:01",
        ",,HANOI,vn:01,vn:01",
        "Việt Nam,,Đà Lạt,vn:68,vn:68",
        "Việt Nam,Bà Rịa – Vũng Tàu,,vn:77,vn:79",
        "Việt Nam,Hà Giang,,vn:02,vn:08",
        "Việt Nam,Huế,,vn:46,vn:46",
        "Việt Nam,,Đắc Lắc,vn:66,vn:66",
        "Việt Nam,Hà Nam,,vn:35,vn:37",
        "越南,,,vn,vn",
        "Vietnam,nowhere,-,vn,vn"
    })
    void aRecordOfVietnamLiesWhereTheEditionPutsIt(
            String country, String region, String city, String before, String since) {
        assertThat(Places.of("vn-2024").locate(country, region, city).map(Node::id))
                .contains(before);
        assertThat(Places.of("vn-2025-07").locate(country, region, city).map(Node::id))
                .contains(since);
    }

    @ParameterizedTest
    @CsvSource({
        "China,Shanghai,,cn:310000",
        ",,Shanghai,cn:310000",
        ",,上海市,cn:310000",
        ",沪,,cn:310000",
        "中國,上海市浦東新區,,cn:310000",
        "中国,内蒙,,cn:150000",
        "CN,Nei Mongol,,cn:150000",
        "CN,Guangdong Sheng,,cn:440000",
        "CN,,广东省深圳市南山区,cn:440000",
        "CN,,广东深圳,cn:440000",
        ",,'Nanshan, Shenzhen',cn:440000",
        "CN,陕西,,cn:610000",
        "CN,Shanxi,,cn:140000",
        "CN,河南,,cn:410000",
        "CN,,吉林市,cn:220000",
        "CN,海南藏族自治州,,cn",
        "Taiwan,,台北,cn:710000",
        "台灣,臺北市,,cn:710000",
        "香港,Kowloon,,cn:810000",
        "Macau,,,cn:820000",
        ",Thượng Hải,,cn:310000"
    })
    void aRecordOfChinaLiesInItsProvince(String country, String region, String city, String id) {
        assertThat(Places.of("cn-2025").locate(country, region, city).map(Node::id))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"河南", "太原", "西宁", "Hà Nam", "Sơn Tây"})
    void whatIsAPlaceInTwoCountriesIsNoneWithoutTheCountry(String text) {
        assertThat(Places.of("vn-2024").locate(null, text, null)).isEmpty();
        assertThat(Places.of("cn-2025").locate(null, text, null)).isEmpty();
        assertThat(Places.of("vn-2024").locate("VN", text, null)).isPresent();
        assertThat(Places.of("cn-2025").locate("CN", text, null)).isPresent();
    }

    @Test
    void whatLiesInAnotherCountryIsNotLocated() {
        assertThat(Places.of("vn-2024").locate("China", "Hà Nội", null)).isEmpty();
        assertThat(Places.of("cn-2025").locate("United Kingdom", "Shanghai", null))
                .isEmpty();
        assertThat(Places.of("vn-2024").locate(null, null, null)).isEmpty();
        assertThat(Places.of("vn-2024").locate("", " ", "Kent")).isEmpty();
    }

    @Property(tries = 1000)
    void noTextBreaksIt(@ForAll String country, @ForAll String region, @ForAll String city) {
        for (String edition : Places.editions()) {
            Places places = Places.of(edition);
            places.locate(country, region, city)
                    .ifPresent(node -> assertThat(places.nodes()).contains(node));
        }
    }
}
