package io.clientele.run;

import io.clientele.clean.Rebuilding;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.Repairs;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes receipts out of now, back into it, or puts one in the place of another. Nothing is edited in place: what is no longer
 * so ends, and its source becomes what it would be had only the believed receipts come.
 */
public final class Undo {

    private final Workspace workspace;
    private final Workspace beside;
    private final Receipts receipts;
    private final Repairs repairs;
    private final Clock clock;

    public Undo(Workspace workspace, Clock clock) {
        this(workspace, workspace, clock);
    }

    /** @param beside see {@link Rebuilding} */
    Undo(Workspace workspace, Workspace beside, Clock clock) {
        this.workspace = workspace;
        this.beside = beside;
        this.receipts = new Receipts(workspace.engine());
        this.repairs = new Repairs(workspace);
        this.clock = clock;
    }

    /** Withdraws a receipt, and the repairs of its rows with it. */
    public Receipt withdraw(String id) {
        Receipt receipt = named(id);
        if (!receipt.standing().believed()) {
            throw refused(
                    "run.withdrawnAlready",
                    receipt,
                    "It is withdrawn already; receipts restore " + id + " brings it back.");
        }
        Instant now = clock.instant();
        change(receipt, now, List.of(), withRepairs(receipt));
        return named(id);
    }

    /** Believes a withdrawn receipt again, at its old turn, with the repairs that were withdrawn together with it. */
    public Receipt restore(String id) {
        Receipt receipt = named(id);
        if (receipt.standing().believed()) {
            throw refused("run.notWithdrawn", receipt, "It is not withdrawn.");
        }
        new Inverse(receipts.all()).reasonAgainst(receipt).ifPresent(reason -> {
            Map<String, String> other = Map.of("other", String.valueOf(reason.other()));
            throw new InvalidInputException(new Problem(
                    reason.code(), receipt.id(), other, Texts.of("en").say("problem." + reason.code(), other)));
        });
        List<Receipt> back = new ArrayList<>(List.of(receipt));
        receipts.all().stream()
                .filter(other -> id.equals(other.standing().repairs())
                        && java.util.Objects.equals(
                                other.standing().withdrawnAt(),
                                receipt.standing().withdrawnAt()))
                .forEach(back::add);
        change(receipt, clock.instant(), back, Set.of());
        return named(id);
    }

    /** Puts a receipt of the same file with another mapping in the place of the older one; repairs of its rows move over. */
    void replace(Receipt old, Receipt fresh) {
        List<Receipt> come = new ArrayList<>(List.of(fresh));
        for (Receipt repair : repairsOf(old)) {
            come.add(repairs.moved(repair, fresh, fresh.place() + come.size(), fresh.receivedAt()));
        }
        change(fresh, fresh.receivedAt(), come, withRepairs(old));
    }

    /** Believes a new repair. */
    void add(Receipt repair) {
        change(repair, repair.receivedAt(), List.of(repair), Set.of());
    }

    private void change(Receipt about, Instant now, List<Receipt> come, Set<String> gone) {
        Set<String> known = new TreeSet<>();
        receipts.all().forEach(receipt -> known.add(receipt.id()));
        List<Receipt> believed = new ArrayList<>(receipts.believed());
        believed.removeIf(receipt -> !receipt.source().equals(about.source()) || gone.contains(receipt.id()));
        believed.addAll(come);
        believed.sort(
                Comparator.comparingLong((Receipt receipt) -> receipt.standing().turn())
                        .thenComparingLong(Receipt::place));
        new Rebuilding(workspace, beside)
                .rebuild(
                        about.source(),
                        believed,
                        () -> {
                            gone.forEach(id -> receipts.withdraw(id, now));
                            for (Receipt receipt : come) {
                                if (known.contains(receipt.id())) {
                                    receipts.restore(receipt.id());
                                } else {
                                    receipts.write(receipt);
                                    if (receipt.standing().repairs() != null) {
                                        repairs.write(receipt);
                                    }
                                }
                            }
                        },
                        now);
    }

    private Set<String> withRepairs(Receipt receipt) {
        Set<String> ids = new TreeSet<>(Set.of(receipt.id()));
        repairsOf(receipt).forEach(repair -> ids.add(repair.id()));
        return ids;
    }

    private List<Receipt> repairsOf(Receipt receipt) {
        return receipts.believed().stream()
                .filter(other -> receipt.id().equals(other.standing().repairs()))
                .toList();
    }

    private Receipt named(String id) {
        return receipts.named(id)
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "run.noReceipt", id, "There is no such receipt; receipts list shows those of the workspace.")));
    }

    private static InvalidInputException refused(String code, Receipt receipt, String reason) {
        return new InvalidInputException(new Problem(code, receipt.id(), Map.of("table", receipt.table()), reason));
    }
}
