package io.clientele.app.cli;

import io.clientele.collect.Receipt;
import io.clientele.run.Inverse;
import io.clientele.run.ReceiptList;
import io.clientele.text.Texts;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The receipts of a workspace, three lines each: what it is of, what became of its rows, how it stands. */
final class ScreenReceiptList {

    private final PrintWriter out;
    private final Texts texts;

    ScreenReceiptList(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** Receipts that a command has just made or changed, and what to do now. */
    void printChanged(Workspace workspace, List<Receipt> changed, Path home) {
        List<String> ids = changed.stream().map(Receipt::id).toList();
        new ReceiptList(workspace.engine()).each(receipt -> {
            if (ids.contains(receipt.id())) {
                print(receipt);
            }
        });
        out.println(texts.say("receipts.again", Map.of("home", home.toString())));
    }

    void print(ReceiptList.Line receipt) {
        say("receipts.receipt", Map.of("id", receipt.id(), "table", receipt.table(), "source", receipt.source()));
        say(
                "receipts.rows",
                Map.of(
                        "rows", receipt.rows(),
                        "kept", receipt.kept(),
                        "setAside", receipt.setAside(),
                        "alreadyKnown", receipt.alreadyKnown(),
                        "repaired", receipt.repaired()));
        say(
                "receipts.arrived",
                Map.of("arrived", second(receipt.arrived()), "state", state(receipt), "inverse", inverse(receipt)));
    }

    private String state(ReceiptList.Line receipt) {
        String state = receipt.withdrawn() == null
                ? texts.say("receiptState.believed")
                : texts.say("receiptState.withdrawn", Map.of("at", second(receipt.withdrawn())));
        return receipt.repairs() == null
                ? state
                : texts.say("receiptState.repairs", Map.of("state", state, "receipt", receipt.repairs()));
    }

    /** The command that takes it back, or why there is none. */
    private String inverse(ReceiptList.Line receipt) {
        Inverse.Way way = receipt.inverse();
        return way.other() == null
                ? "receipts " + way.code() + " " + receipt.id()
                : texts.say("problem." + way.code(), Map.of("other", way.other()));
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void say(String key, Map<String, ?> values) {
        out.println(ScreenText.of(texts.say(key, values)));
    }
}
