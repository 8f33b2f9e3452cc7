/**
 * Take data in untouched, with a receipt; guess what the columns mean. Makes {@code collect.receipts}, {@code
 * collect.mappings} and {@code collect.lines} (every row as text, broken ones too). Start at {@code FileSource}.
 */
@Room(
        reads = {"terms", "text", "warehouse"},
        shelf = "collect")
@NullMarked
package io.clientele.collect;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
