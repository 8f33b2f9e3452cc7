package io.clientele.collect;

import io.clientele.collect.file.Input;
import io.clientele.collect.file.Shape;
import io.clientele.collect.file.Transcoded;
import io.clientele.collect.file.Transcoder;
import io.clientele.collect.file.Watch;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.FullDisk;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Takes one table in, untouched: its rows as text, the broken ones too, as one Parquet part; a guess of what its columns
 * mean; a receipt. Nothing is read as a number or a day here.
 */
public final class Intake {

    private final Workspace workspace;
    private final Engine engine;
    private final Receipts receipts;
    private final Clock clock;
    private final ZoneId zone;
    private final long first;
    private final Set<String> sourcesBefore;
    private final boolean forGood;
    private final ForcedFiles files = new ForcedFiles();

    /** An import of its own. */
    public Intake(Workspace workspace, Clock clock, ZoneId zone) {
        this(workspace, clock, zone, new Receipts(workspace.engine()).nextPlace(), true);
    }

    /**
     * One intake is one import: all files it keeps of a source that is new are history.
     *
     * @param first the place of the import's first receipt; an earlier one when it goes on with an import that was cut short
     * @param forGood whether what is kept stays; else the originals are spared
     */
    public Intake(Workspace workspace, Clock clock, ZoneId zone, long first, boolean forGood) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.receipts = new Receipts(engine);
        this.clock = clock;
        this.zone = zone;
        this.first = first;
        this.forGood = forGood;
        this.sourcesBefore = receipts.believed().stream()
                .filter(receipt -> receipt.place() < first)
                .map(Receipt::source)
                .collect(Collectors.toSet());
    }

    /**
     * Reads a table and guesses its columns.
     *
     * @param said what is known of its columns beforehand
     */
    public Taken take(Input input, Said said, Watch watch) {
        Path canonical = workspace.scratch("rows.csv");
        try {
            // On the other core, and nothing here waits for it.
            CompletableFuture.runAsync(input::sha256);
            Transcoded rows = Transcoder.toFile(input, input.shape(), canonical, watch);
            Path part =
                    workspace.scratch("rows-" + OpaqueId.of('f', input.path().toString(), input.name()) + ".parquet");
            engine.run(
                    "keep the rows of " + input.name(),
                    engine.dialect()
                            .copyToPart(
                                    "select * from "
                                            + engine.dialect()
                                                    .canonicalCsv(canonical, rows.columns(), rows.linePerRow()),
                                    part));
            checkCount(input, rows, part);
            ColumnSample sample = new ColumnSample(engine, rows, part);
            List<ColumnProfile> profiles = sample.profiles(input.shape().header());
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            ColumnReading reading = new ColumnReading(input.name(), profiles, said, today);
            List<ColumnMapping> columns = reading.columns(guessed -> settled(guessed, part));
            return new Taken(input, rows, part, reading.settled(sample.lookCloser(columns, today)));
        } catch (IOException failed) {
            throw new InvalidInputException(FullDisk.problem(failed, workspace.home())
                    .orElseGet(() -> new Problem(
                            "collect.unreadable",
                            input.name(),
                            Map.of("error", String.valueOf(failed.getMessage())),
                            "The file cannot be read; check that it is complete and that it may be read.")));
        } finally {
            Workspace.delete(canonical);
        }
    }

    /** Tables tell what their columns mean by what comes to what. */
    private List<ColumnMapping> settled(List<ColumnMapping> guessed, Path part) {
        List<ColumnMapping> totals = new RepeatedTotal(engine, part).settle(guessed);
        return new PaidTotal(engine, part).settle(new RepeatedDiscount(engine, part).settle(totals));
    }

    /**
     * The receipt these bytes made before, if they would make another now: the user says of a column what was not said then.
     */
    public Optional<Receipt> remapped(Taken taken) {
        return earlier(taken).filter(earlier -> saysOther(taken, earlier));
    }

    /** Whether the same bytes were taken in before and nothing new is said of their columns: then nothing changes. */
    public boolean isKnown(Taken taken) {
        return earlier(taken).filter(earlier -> !saysOther(taken, earlier)).isPresent();
    }

    /** Whether a table that is known came with this import, before it was cut short. */
    public boolean isOfThisImport(Taken taken) {
        return earlier(taken).filter(earlier -> earlier.place() >= first).isPresent();
    }

    private Optional<Receipt> earlier(Taken taken) {
        return receipts.same(taken.input().sha256(), taken.input().name());
    }

    private static boolean saysOther(Taken taken, Receipt earlier) {
        Shape shape = taken.input().shape();
        boolean readOtherwise = !taken.input().said().isNothing()
                && (!shape.encoding().equals(earlier.encoding())
                        || taken.columns().size() != earlier.columns().size());
        return readOtherwise
                || taken.columns().stream()
                        .filter(ColumnMapping::said)
                        .anyMatch(column -> earlier.columns().stream().noneMatch(column::readsAlike));
    }

    /** Keeps original and rows for a receipt that is still to be written. */
    public Receipt keep(Taken taken, TableKind kind, String source) {
        long place = receipts.nextPlace();
        return receipt(taken, kind, source, place, Standing.at(place), !sourcesBefore.contains(source));
    }

    /** Writes the receipt and what its columns mean. */
    public void write(Receipt receipt) {
        files.await();
        receipts.keep(receipt);
    }

    /** Keeps rows and original for a receipt that takes the turn of another; whoever replaces that one writes it. */
    public Receipt instead(Taken taken, TableKind kind, Receipt replaced) {
        Standing standing = new Standing(replaced.standing().turn(), null, null);
        Receipt receipt = receipt(taken, kind, replaced.source(), receipts.nextPlace(), standing, replaced.backfill());
        files.await();
        return receipt;
    }

    private Receipt receipt(
            Taken taken, TableKind kind, String source, long place, Standing standing, boolean backfill) {
        Input input = taken.input();
        String id = Receipt.id(input.sha256(), input.name(), place);
        try {
            Files.move(taken.part(), workspace.rows(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (forGood) {
            files.begin(workspace.rows(id));
            keepOriginal(input);
        }
        return new Receipt(
                id,
                place,
                source,
                fileName(input),
                input.name(),
                input.sha256(),
                input.shape().encoding(),
                taken.rows().rows(),
                clock.instant(),
                backfill,
                zone,
                kind,
                standing,
                taken.columns());
    }

    /** The file as it came, by its sha-256; under its own name only once it is whole. */
    private void keepOriginal(Input input) {
        Path original = workspace.original(input.sha256());
        if (Files.exists(original)) {
            return;
        }
        Path copy = workspace.scratch("original-" + input.sha256());
        try {
            Files.copy(input.path(), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, original, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        files.begin(original);
    }

    private static String fileName(Input input) {
        String name = input.name();
        int inside = name.indexOf('!');
        return inside < 0 ? name : name.substring(0, inside);
    }

    private void checkCount(Input input, Transcoded rows, Path part) {
        long kept = engine.rows(
                        "count the rows",
                        "select count(*) from " + engine.dialect().parquet(part))
                .get(0)
                .number(1);
        if (kept != rows.rows()) {
            throw new IllegalStateException("Read " + rows.rows() + " rows of " + input.name() + " but kept " + kept);
        }
    }

    /** A table that was read but not kept yet. */
    public record Taken(Input input, Transcoded rows, Path part, List<ColumnMapping> columns) {
        public Taken {
            columns = List.copyOf(columns);
        }

        /** The same table with days that are open read as the certain ones of a table with the same columns. */
        public Taken settledBy(Taken other) {
            if (!input.shape().header().equals(other.input.shape().header())
                    || columns.size() != other.columns.size()) {
                return this;
            }
            List<ColumnMapping> settled = new ArrayList<>();
            for (int place = 0; place < columns.size(); place++) {
                settled.add(columns.get(place).settledBy(other.columns.get(place)));
            }
            return new Taken(input, rows, part, settled);
        }
    }
}
