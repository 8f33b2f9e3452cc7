package io.clientele.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShopTest {

    private static final ShopSize SMALL = ShopSize.of(400);

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(text(7)).isEqualTo(text(7));
        assertThat(text(7)).isNotEqualTo(text(8));
    }

    @Test
    void itHasAsManyCustomersOrdersAndLinesAsWanted() throws IOException {
        Set<String> customers = new HashSet<>();
        Set<String> orders = new HashSet<>();
        List<String[]> lines = lines(7);
        lines.forEach(line -> {
            customers.add(line[2]);
            orders.add(line[0]);
        });
        customers.remove("");
        assertThat(customers).hasSize(SMALL.customers());
        assertThat(orders).hasSize(SMALL.orders());
        assertThat(lines.size()).isBetween(SMALL.lines() * 93 / 100, SMALL.lines() * 105 / 100);
    }

    @Test
    void ordersStandInTheOrderOfTime() throws IOException {
        assertThat(lines(7).stream().map(line -> line[1])).isSorted();
    }

    @Test
    void aCreditNoteGivesBackWhatItsCustomerBoughtBefore() throws IOException {
        Set<String> bought = new HashSet<>();
        int credits = 0;
        for (String[] line : lines(7)) {
            String what = line[2] + " " + line[3] + " " + line[5] + " ";
            if (line[0].startsWith("C")) {
                credits++;
                assertThat(line[4]).startsWith("-");
                assertThat(bought).contains(what + line[4].substring(1));
            } else {
                bought.add(what + line[4]);
            }
        }
        assertThat(credits).isBetween(SMALL.orders() * 15 / 1_000, SMALL.orders() * 40 / 1_000);
    }

    @Test
    void fewOrdersNameNobody() throws IOException {
        long nobody = lines(7).stream().filter(line -> line[2].isEmpty()).count();
        assertThat(nobody).isBetween(SMALL.lines() * 4L / 1_000, SMALL.lines() * 15L / 1_000);
    }

    @Test
    void theBestFifthOfCustomersBringsMostOfTheMoney() throws IOException {
        Map<String, Double> spent = new HashMap<>();
        for (String[] line : lines(7)) {
            if (!line[2].isEmpty()) {
                spent.merge(line[2], Integer.parseInt(line[4]) * Double.parseDouble(line[5]), Double::sum);
            }
        }
        List<Double> sorted = spent.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        double best = sorted.subList(0, sorted.size() / 5).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(best / sorted.stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(.55, .8);
    }

    @Test
    void aCustomerKeepsHerCountry() throws IOException {
        Map<String, String> countries = new TreeMap<>();
        for (String[] line : lines(7)) {
            if (!line[2].isEmpty()) {
                assertThat(countries.computeIfAbsent(line[2], customer -> line[7]))
                        .isEqualTo(line[7]);
            }
        }
    }

    private static List<String[]> lines(long seed) throws IOException {
        return text(seed).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static String text(long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shop.write(SMALL, seed, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
