package io.clientele.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What readers of an invented shop ask for: the data of each page, and questions that nobody asked before. */
final class ServedPages {

    private static final double PAGE = .3;
    private static final double LIST = .2;
    private static final double ESTIMATE = .1;
    private static final double EXACT = 1.5;

    private final Served served;
    private final int customers;

    ServedPages(Served served, int customers) {
        this.served = served;
        this.customers = customers;
    }

    /**
     * Answers of one kind.
     *
     * @param limit in seconds, for 95 of 100 of them
     */
    record Page(String name, List<String> paths, double limit) {

        Page(String name, String path, double limit) {
            this(name, List.of(path), limit);
        }
    }

    /** Read again and again, as pages are. */
    List<Page> pages() {
        String receipt = Served.first(served.get("/api/data"), "id");
        String net = served.get("/api/evidence?measure=value.net&limit=1");
        String best = Served.first(served.get("/api/customers?limit=1"), "id");
        return List.of(
                new Page("Home", "/api/home", PAGE),
                new Page("courses of Home", "/api/home/courses", PAGE),
                new Page("Value", "/api/value", PAGE),
                new Page("evidence of net", "/api/evidence?measure=value.net", PAGE),
                new Page(
                        "evidence of a cell", "/api/evidence?measure=value.grid_net&scope=recency=5;frequency=5", PAGE),
                new Page("row of a file", "/api/rows/" + receipt + "/" + line(net), PAGE),
                new Page("Customers", "/api/customers", LIST),
                new Page("Customers, far down", "/api/customers?after=" + customers / 2, LIST),
                new Page("Customers, searched", "/api/customers?q=123", LIST),
                new Page("one customer", "/api/customers/" + best, PAGE),
                new Page("orders of a customer", "/api/customers/" + best + "/orders", PAGE),
                new Page("Segments", "/api/segments", PAGE),
                new Page("Data", "/api/data", PAGE),
                new Page("sources", "/api/data/sources", PAGE),
                new Page("findings", "/api/data/findings", PAGE),
                new Page("quality", "/api/data/quality", PAGE),
                new Page("rows set aside", "/api/data/set-aside", PAGE));
    }

    /** Each of them another one, so that no answer can have been kept. */
    List<Page> questions(int each) {
        List<String> cells = new ArrayList<>();
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                cells.add("/api/evidence?measure=value.grid_customers&scope=recency=" + recency + ";frequency="
                        + frequency);
            }
        }
        List<String> estimates = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<String> searches = new ArrayList<>();
        for (int question = 0; question < each; question++) {
            String rule = "{\"rule\":{\"all\":[{\"sum\":\"amount\",\"of\":{},\"at_least\":" + (200 + question) + "}]}}";
            String set = "?set=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
            estimates.add("/api/rules/estimate" + set);
            counts.add("/api/rules/count" + set);
            searches.add("/api/customers?q=" + (1000 + question));
        }
        return List.of(
                new Page("evidence, first opened", cells, PAGE),
                new Page("search, first typed", searches, LIST),
                new Page("count of a filter, estimate", estimates, ESTIMATE),
                new Page("count of a filter, exact", counts, EXACT));
    }

    /** The last cell of the first row. */
    private static String line(String evidence) {
        String row = evidence.substring(evidence.indexOf("\"rows\":[[") + 9);
        row = row.substring(0, row.indexOf(']'));
        return row.substring(row.lastIndexOf(',') + 1).replace("\"", "");
    }
}
