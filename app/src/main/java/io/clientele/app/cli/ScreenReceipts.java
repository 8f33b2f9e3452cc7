package io.clientele.app.cli;

import io.clientele.text.Texts;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came in, a few lines a receipt: rows and money add up to the file. */
final class ScreenReceipts {

    private final PrintWriter out;
    private final Texts texts;

    ScreenReceipts(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void print(List<Map<String, @Nullable Object>> receipts) {
        out.println();
        out.println(texts.say("screen.receipts"));
        receipts.forEach(this::print);
    }

    private void print(Map<String, @Nullable Object> receipt) {
        say("screen.receipt", receipt);
        Map<?, ?> sums = (Map<?, ?>) receipt.get("sums");
        boolean costs = "costs".equals(receipt.get("kind"));
        if (costs) {
            spent(receipt);
        } else if (sums != null && sums.get("gross") != null) {
            Map<String, Object> money = new HashMap<>();
            sums.forEach((name, sum) -> money.put(String.valueOf(name), sum == null ? BigDecimal.ZERO : sum));
            boolean equal = addsUp(money) && zero(money, "added");
            say(equal ? "screen.sums" : "screen.sumsKnown", money);
        }
        if (receipt.get("otherCurrencies") instanceof List<?> others) {
            others.forEach(other -> {
                if (costs) {
                    spent((Map<?, ?>) other);
                } else {
                    otherCurrency((Map<?, ?>) other);
                }
            });
        }
        returns((Map<?, ?>) receipt.get("returns"));
        standing(receipt);
        if (receipt.get("findings") instanceof List<?> findings) {
            findings.forEach(finding -> finding((Map<?, ?>) finding));
        }
    }

    private void spent(Map<?, ?> receipt) {
        if (receipt.get("currency") != null
                && receipt.get("sums") instanceof Map<?, ?> sums
                && sums.get("file") != null) {
            String currency = String.valueOf(receipt.get("currency"));
            say(
                    "screen.spent",
                    Map.of(
                            "currency",
                            currency.equals("XXX") ? texts.say("screen.noCurrency") : currency,
                            "file",
                            sums.get("file")));
        }
    }

    private void otherCurrency(Map<?, ?> other) {
        Map<String, Object> shown = new HashMap<>(Map.of("currency", String.valueOf(other.get("currency"))));
        if (other.get("sums") instanceof Map<?, ?> sums) {
            sums.forEach((name, sum) -> shown.put(String.valueOf(name), sum == null ? BigDecimal.ZERO : sum));
        }
        say("screen.otherCurrency", shown);
    }

    private void standing(Map<String, @Nullable Object> receipt) {
        if (receipt.get("repairs") != null) {
            say("screen.repairs", receipt);
        }
        if (receipt.get("repaired") instanceof Long repaired && repaired > 0) {
            say("screen.repaired", receipt);
        }
        if ("withdrawn".equals(receipt.get("state"))) {
            say("screen.withdrawn", receipt);
        }
    }

    private void finding(Map<?, ?> finding) {
        Map<String, Object> values = new HashMap<>();
        values.put("rule", String.valueOf(finding.get("text")));
        values.put("count", finding.get("count"));
        say("screen.finding", values);
    }

    private static boolean addsUp(Map<String, Object> money) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : List.of("gross", "returns", "discounts", "adjustments")) {
            sum = sum.add(amount(money, part));
        }
        return sum.compareTo(amount(money, "file").add(amount(money, "added"))) == 0;
    }

    private static boolean zero(Map<String, Object> money, String part) {
        return amount(money, part).signum() == 0;
    }

    private static BigDecimal amount(Map<String, Object> money, String part) {
        return money.get(part) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    private void returns(@Nullable Map<?, ?> returns) {
        if (returns == null) {
            return;
        }
        Map<String, Object> counts = new HashMap<>();
        long all = 0;
        for (Map.Entry<?, ?> part : returns.entrySet()) {
            Object count = ((Map<?, ?>) part.getValue()).get("count");
            counts.put(String.valueOf(part.getKey()), count == null ? 0L : count);
            all += count instanceof Long number ? number : 0;
        }
        if (all > 0) {
            say("screen.returns", counts);
        }
    }

    private void say(String key, @Nullable Map<?, ?> values) {
        Map<String, Object> shown = new HashMap<>();
        if (values != null) {
            values.forEach((name, value) -> shown.put(String.valueOf(name), value == null ? "" : value));
        }
        out.println("  " + texts.say(key, shown).replaceAll("\\p{Cc}", " "));
    }
}
