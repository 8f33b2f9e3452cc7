/**
 * What people entered and what we promised: never lost, never recomputed. Settings, segments, fields, views and what is
 * said of sources as versions, saved mappings, receipts, jobs and requests, in a SQLite file of the workspace folder. Start at {@link
 * io.clientele.ledger.Ledger}.
 */
@Room(reads = {"terms"})
@NullMarked
package io.clientele.ledger;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
