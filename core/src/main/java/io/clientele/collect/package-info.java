/**
 * Take data in untouched, with a receipt; guess what the columns mean. Makes {@code collect.receipts}, {@code
 * collect.repairs} and {@code collect.mappings}, and one Parquet part a receipt with every row as text, broken ones too. Start at {@link
 * io.clientele.collect.Intake}.
 */
@Room(
        reads = {"terms", "text", "warehouse"},
        shelf = "collect")
@NullMarked
package io.clientele.collect;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
