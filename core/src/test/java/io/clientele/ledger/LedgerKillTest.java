package io.clientele.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of writing loses nothing it said it had written. */
class LedgerKillTest {

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        int acknowledged = writeUntilKilled();
        try (Ledger ledger = Ledger.open(home)) {
            List<SettingVersion> versions = ledger.settings().versions("map");
            assertThat(versions).hasSizeGreaterThanOrEqualTo(acknowledged);
            assertThat(versions)
                    .extracting(SettingVersion::value)
                    .isEqualTo(ledger.receipts().all().stream()
                            .map(WriteReceipt::after)
                            .toList());
            ledger.receipts().noteWithdrawn("rc1", java.time.Instant.EPOCH);
        }
    }

    private int writeUntilKilled() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerWriter.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = 0;
        try (BufferedReader said = writer.inputReader()) {
            while (last < 25) {
                last = Integer.parseInt(said.readLine());
            }
        } finally {
            writer.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        return last;
    }
}
