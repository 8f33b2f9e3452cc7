package io.clientele.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a saved mapping means.
 *
 * @param columnNo from 1
 * @param dateOrder how its days are read, if that was certain
 * @param orderSaid whether somebody said so
 * @param decimalMark how its numbers are read, if somebody said so
 */
public record SavedColumn(
        int columnNo,
        String header,
        String meaning,
        @Nullable String dateOrder,
        boolean orderSaid,
        @Nullable String decimalMark) {}
