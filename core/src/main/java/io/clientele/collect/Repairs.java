package io.clientele.collect;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Receipts that bring rows of a file again, mended: same source, columns and meanings, each row under its old line. */
public final class Repairs {

    private final Workspace workspace;
    private final Engine engine;
    private final Receipts receipts;

    public Repairs(Workspace workspace) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.receipts = new Receipts(engine);
    }

    /**
     * Keeps the rows of a repair; whoever believes it writes its receipt.
     *
     * @param rows by line of the repaired receipt: a value for each column, in their order
     */
    public Receipt of(Receipt repaired, SortedMap<Long, List<@Nullable String>> rows, Instant now) {
        byte[] text = canonical(rows).getBytes(StandardCharsets.UTF_8);
        Receipt receipt = receipt(repaired, sha256(text), rows.size(), receipts.nextPlace(), now);
        Path original = workspace.original(receipt.sha256());
        try {
            Path copy = workspace.scratch("repair-" + receipt.id());
            Files.write(copy, text);
            Files.move(copy, original, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        engine.run(
                "keep the rows of a repair",
                engine.dialect()
                        .copyToPart(
                                "select * from "
                                        + engine.dialect()
                                                .canonicalCsv(
                                                        original,
                                                        repaired.columns().size(),
                                                        false),
                                workspace.rows(receipt.id())));
        ForcedFiles.now(original, workspace.rows(receipt.id()));
        return receipt;
    }

    /** The same repair of a receipt that takes the place of the repaired one. */
    public Receipt moved(Receipt repair, Receipt fresh, long place, Instant now) {
        Receipt receipt = receipt(fresh, repair.sha256(), repair.rowCount(), place, now);
        try {
            Files.copy(workspace.rows(repair.id()), workspace.rows(receipt.id()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ForcedFiles.now(workspace.rows(receipt.id()));
        return receipt;
    }

    /** Writes which lines a repair mends; part of the transaction that writes its receipt. */
    public void write(Receipt repair) {
        engine.run(
                "keep the repair",
                "insert into collect.repairs select ?, line from "
                        + engine.dialect().parquet(workspace.rows(repair.id())) + " order by line",
                repair.id());
    }

    private static Receipt receipt(Receipt repaired, String sha256, long rows, long place, Instant now) {
        return new Receipt(
                Receipt.id(sha256, repaired.table(), place),
                place,
                repaired.source(),
                repaired.file(),
                repaired.table(),
                sha256,
                StandardCharsets.UTF_8.name(),
                rows,
                now,
                false,
                repaired.zone(),
                repaired.kind(),
                new Standing(repaired.standing().turn(), repaired.id(), null),
                repaired.columns());
    }

    private static String canonical(Map<Long, List<@Nullable String>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach((line, values) -> text.append(line)
                .append(",,,")
                .append(values.stream().map(Repairs::cell).collect(Collectors.joining(",")))
                .append('\n'));
        return text.toString();
    }

    private static String cell(@Nullable String value) {
        return value == null || value.isEmpty() ? "" : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
