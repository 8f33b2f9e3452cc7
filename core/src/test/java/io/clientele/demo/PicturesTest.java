package io.clientele.demo;

import io.clientele.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The distributions that the page about the invented business shows, counted in the truth of a small world. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesTest {

    private static final int PEOPLE = 5_000;
    private static final Path PICTURES = Path.of("../docs/concepts/pictures");
    private static final int MOST_ORDERS = 30;
    private static final int DOLLARS = 50;
    private static final int STEPS = 24;
    private static final int STEPS_BELOW = 4;

    private List<Map<String, String>> lines = List.of();
    private List<Map<String, String>> values = List.of();

    @BeforeAll
    void make(@TempDir Path folder) {
        new World(new Asked(PEOPLE, 1, 0, Set.of(Source.ACCESSORIES_SHOP)))
                .write(folder.resolve("sources"), folder.resolve("truth"), done -> {});
        lines = TruthTables.rows(folder.resolve("truth/lines.csv")).stream()
                .filter(line -> line.get("returns_order").isEmpty())
                .toList();
        values = TruthTables.rows(folder.resolve("truth/value.csv"));
    }

    @Test
    void ordersAWeek() throws IOException {
        int[] weeks = new int[Asked.DAYS / 7];
        Set<String> orders = new HashSet<>();
        for (Map<String, String> line : lines) {
            int week = (int) ChronoUnit.DAYS.between(Asked.FROM, LocalDate.parse(line.get("day"))) / 7;
            if (week < weeks.length && orders.add(line.get("order"))) {
                weeks[week]++;
            }
        }
        Bars bars = new Bars("Orders a week of the web shop, of 5,000 people");
        for (int week = 0; week < weeks.length; week++) {
            LocalDate day = Asked.FROM.plusDays(7L * week);
            bars.add(day.getDayOfYear() <= 7 ? String.valueOf(day.getYear()) : "", weeks[week]);
        }
        Golden.holds(PICTURES.resolve("orders-a-week.svg"), bars.svg());
    }

    @Test
    void ordersOfAPerson() throws IOException {
        Map<String, Set<String>> orders = new HashMap<>();
        lines.forEach(line -> orders.computeIfAbsent(line.get("person"), person -> new HashSet<>())
                .add(line.get("order")));
        int[] people = new int[MOST_ORDERS + 1];
        orders.values().forEach(all -> people[Math.min(all.size(), MOST_ORDERS)]++);
        Bars bars = new Bars("People by how often they ordered (30 = 30 and more)");
        for (int times = 1; times <= MOST_ORDERS; times++) {
            bars.add(times % 5 == 0 || times == 1 ? String.valueOf(times) : "", people[times]);
        }
        Golden.holds(PICTURES.resolve("orders-of-a-person.svg"), bars.svg());
    }

    @Test
    void whatPeopleAreWorth() throws IOException {
        int[] people = new int[STEPS];
        for (Map<String, String> value : values) {
            long step = Math.floorDiv(Long.parseLong(value.get("margin_served")), DOLLARS * 100L) + STEPS_BELOW;
            people[(int) Math.max(0, Math.min(step, STEPS - 1))]++;
        }
        Bars bars = new Bars("People by margin less cost to serve, in steps of $50 (first and last: and beyond)");
        for (int step = 0; step < STEPS; step++) {
            bars.add(step % 4 == 0 ? String.valueOf((step - STEPS_BELOW) * DOLLARS) : "", people[step]);
        }
        Golden.holds(PICTURES.resolve("what-people-are-worth.svg"), bars.svg());
    }

    /** Bars beside each other, in colours that can be seen on light and dark. */
    private static final class Bars {

        private static final int WIDTH = 720;
        private static final int HEIGHT = 220;
        private static final int TOP = 34;
        private static final int BOTTOM = 190;
        private static final int LEFT = 44;

        private final String title;
        private final List<String> labels = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();

        Bars(String title) {
            this.title = title;
        }

        void add(String label, int count) {
            labels.add(label);
            counts.add(count);
        }

        String svg() {
            int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
            StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH
                    + " " + HEIGHT + "\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#7a8088\">\n");
            svg.append("<title>").append(title).append("</title>\n");
            text(svg, LEFT, 16, "start", title);
            text(svg, LEFT - 6, TOP + 6, "end", String.valueOf(most));
            text(svg, LEFT - 6, BOTTOM, "end", "0");
            double step = (double) (WIDTH - LEFT - 4) / counts.size();
            for (int place = 0; place < counts.size(); place++) {
                long height = Math.round((double) counts.get(place) * (BOTTOM - TOP) / most);
                long left = Math.round(LEFT + place * step);
                long width = Math.max(1, Math.round(LEFT + (place + 1) * step) - left - (step > 6 ? 2 : 0));
                svg.append("<rect x=\"").append(left).append("\" y=\"").append(BOTTOM - height);
                svg.append("\" width=\"").append(width).append("\" height=\"").append(height);
                svg.append("\" fill=\"#3b82c4\"/>\n");
                if (!labels.get(place).isEmpty()) {
                    text(svg, left, BOTTOM + 18, "start", labels.get(place));
                }
            }
            return svg.append("</svg>\n").toString();
        }

        private static void text(StringBuilder svg, long left, long top, String anchor, String text) {
            svg.append("<text x=\"").append(left).append("\" y=\"").append(top).append("\" text-anchor=\"");
            svg.append(anchor).append("\">").append(text).append("</text>\n");
        }
    }
}
