package io.clientele.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to look at a page, as somebody saved it.
 *
 * @param version from 1
 * @param page the page's name in addresses
 * @param columns that are shown, as an address has them; empty = as at first; so are {@code sort}, {@code search}, {@code rule}
 * @param owner who made it
 * @param opens whether its page opens with it
 * @param retired whether it is out of use since
 * @param used when it was applied last; null = never
 */
public record ViewVersion(
        String id,
        int version,
        String page,
        String name,
        String columns,
        String sort,
        String search,
        String rule,
        String owner,
        boolean opens,
        boolean retired,
        Instant since,
        @Nullable Instant used,
        String receiptId) {}
