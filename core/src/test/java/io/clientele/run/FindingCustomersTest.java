package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.text.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers are found however their names, numbers and places are typed. */
class FindingCustomersTest {

    private static final String LINES =
            "order_id,order_date,customer_id,customer_name,email,phone,city,product,quantity,unit_price\n"
                    + "1,2026-01-05,K-1,Nguyễn Thị Ánh,anh@clientele.invalid,0168 123 4567,Hà Nội,tea,1,5\n"
                    + "2,2026-01-06,K-2,張偉,,,上海,tea,1,5\n"
                    + "3,2026-01-07,K-3,Zoë Müller,zoe@clientele.invalid,0901234567,Huế,tea,1,5\n"
                    + "4,2026-01-08,K-4,,,,,tea,1,5\n";

    @TempDir
    Path folder;

    @Test
    void aCustomerIsFoundByNameKeyContactAndPlace() {
        try (SmallShop shop = SmallShop.of(folder, LINES)) {
            assertThat(found(shop, "nguyen anh")).isEqualTo("K-1");
            assertThat(found(shop, "038 1234567")).isEqualTo("K-1");
            assertThat(found(shop, "0168")).isEqualTo("K-1");
            assertThat(found(shop, "zhang wei")).isEqualTo("K-2");
            assertThat(found(shop, "张伟 shanghai")).isEqualTo("K-2");
            assertThat(found(shop, "zoe hue")).isEqualTo("K-3");
            assertThat(found(shop, "k-4")).isEqualTo("K-4");
            assertThat(found(shop, "clientele.invalid")).isEqualTo("K-1 K-3");
            assertThat(found(shop, "nobody")).isEmpty();
            assertThat(found(shop, "")).isEqualTo("K-1 K-2 K-3 K-4");
        }
    }

    @Test
    void theLatestContactSurvives() {
        try (SmallShop shop = SmallShop.of(
                folder, LINES + "5,2026-01-09,K-1,Nguyễn Thị Ánh,new@clientele.invalid,,Hà Nội,tea,1,5\n")) {
            assertThat(rows(shop, "select email, phone from unify.customers where source_key = 'K-1'"))
                    .isEqualTo("new@clientele.invalid +84381234567");
        }
    }

    @Test
    void contactsAreNotInWhatIsHandedOn() throws IOException {
        try (SmallShop shop = SmallShop.of(folder, LINES);
                Stream<Path> files = Files.walk(shop.report.getParent())) {
            List<Path> handedOn = files.filter(Files::isRegularFile).toList();
            assertThat(handedOn)
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(read(file)).doesNotContain("anh@clientele", "381234567", "Nguyễn Thị"));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String found(SmallShop shop, String query) {
        List<String> terms = Search.terms(query);
        return rows(
                shop,
                "select c.source_key from unify.search as s join unify.customers as c on c.customer_id = s.customer_id"
                        + " where true" + " and contains(s.text, ?)".repeat(terms.size()) + " order by 1",
                terms.toArray());
    }

    private static String rows(SmallShop shop, String sql, Object... values) {
        return shop.workspace.engine().rows("look", sql, values).stream()
                .map(row -> row.width() == 1 ? row.text(1) : row.text(1) + " " + row.text(2))
                .collect(Collectors.joining(" "));
    }
}
