/**
 * Run named steps on an engine: drafts, publishing, run log, measures, evidence. Only its package {@code duckdb} sees
 * DuckDB. Start at {@link io.clientele.warehouse.Workspace}, then {@link io.clientele.warehouse.Draft}.
 */
@Room(
        reads = {"terms", "text"},
        shelf = "warehouse")
@NullMarked
package io.clientele.warehouse;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
