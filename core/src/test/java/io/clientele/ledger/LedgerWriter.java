package io.clientele.ledger;

import java.nio.file.Path;
import java.time.Instant;

/** Changes a setting again and again, and says so after each, until it is killed. */
final class LedgerWriter {

    private LedgerWriter() {}

    public static void main(String[] arguments) {
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
            for (int number = 1; ; number++) {
                String value = String.valueOf(number);
                ledger.inTransaction(() -> {
                    ledger.receipts()
                            .add(new WriteReceipt(
                                    "rc" + value,
                                    WriteReceipt.Kind.SETTING,
                                    "local",
                                    Instant.EPOCH,
                                    "map",
                                    null,
                                    null,
                                    null,
                                    value,
                                    "none",
                                    null));
                    ledger.settings().add("map", value, "rc" + value);
                });
                System.out.println(value);
            }
        }
    }
}
