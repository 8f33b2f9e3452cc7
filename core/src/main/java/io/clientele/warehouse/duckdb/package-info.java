/** DuckDB as an engine; the only package that sees its driver. Start at {@link io.clientele.warehouse.duckdb.DuckDbEngine}. */
@NullMarked
package io.clientele.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
