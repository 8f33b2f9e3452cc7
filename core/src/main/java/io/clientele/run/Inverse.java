package io.clientele.run;

import io.clientele.collect.Receipt;
import java.util.List;
import java.util.Optional;

/** What takes a receipt back: a believed one is withdrawn, a withdrawn one restored, or there is a reason why not. */
public final class Inverse {

    private final List<Receipt> all;

    /** @param all receipts of the workspace */
    public Inverse(List<Receipt> all) {
        this.all = List.copyOf(all);
    }

    /** {@code withdraw}, {@code restore}, or the reason there is neither. */
    public String of(Receipt receipt) {
        return receipt.standing().believed()
                ? "withdraw"
                : reasonAgainst(receipt).orElse("restore");
    }

    /** Why a withdrawn receipt cannot come back as things stand. */
    Optional<String> reasonAgainst(Receipt receipt) {
        for (Receipt other : all) {
            if (!other.standing().believed()) {
                if (other.id().equals(receipt.standing().repairs())) {
                    return Optional.of(
                            "It repairs rows of " + other.id() + ", which is withdrawn; restore that one first.");
                }
            } else if (receipt.standing().repairs() == null
                    && other.sha256().equals(receipt.sha256())
                    && other.table().equals(receipt.table())) {
                return Optional.of("The same file is believed with another mapping as " + other.id()
                        + "; withdraw that one first.");
            }
        }
        return Optional.empty();
    }
}
