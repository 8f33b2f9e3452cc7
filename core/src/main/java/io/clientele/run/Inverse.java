package io.clientele.run;

import io.clientele.collect.Receipt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What takes a receipt back: a believed one is withdrawn, a withdrawn one restored, or there is a reason why not. */
public final class Inverse {

    private final List<Receipt> all;

    /** @param all receipts of the workspace */
    public Inverse(List<Receipt> all) {
        this.all = List.copyOf(all);
    }

    public Way of(Receipt receipt) {
        return receipt.standing().believed()
                ? new Way("withdraw", null)
                : reasonAgainst(receipt).orElse(new Way("restore", null));
    }

    /** Why a withdrawn receipt cannot come back as things stand. */
    Optional<Way> reasonAgainst(Receipt receipt) {
        for (Receipt other : all) {
            if (!other.standing().believed()) {
                if (other.id().equals(receipt.standing().repairs())) {
                    return Optional.of(new Way("run.repairsWithdrawn", other.id()));
                }
            } else if (receipt.standing().repairs() == null
                    && other.sha256().equals(receipt.sha256())
                    && other.table().equals(receipt.table())) {
                return Optional.of(new Way("run.sameFileBelieved", other.id()));
            }
        }
        return Optional.empty();
    }

    /**
     * @param code withdraw, restore, or the problem because of which there is neither
     * @param other the receipt that stands in the way; null when none does
     */
    public record Way(String code, @Nullable String other) {}
}
