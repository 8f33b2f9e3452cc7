package io.clientele.collect.file;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Eyes on a running read, asked once a buffer.
 *
 * @param bytesRead told the bytes read so far, in the measure of {@link Input#bytes}
 * @param rowsRead told the rows read so far, now and then
 * @param cancelled true stops the read with a CancellationException
 */
public record Watch(LongConsumer bytesRead, LongConsumer rowsRead, BooleanSupplier cancelled) {
    public static final Watch NONE = new Watch(bytes -> {}, rows -> {}, () -> false);
}
