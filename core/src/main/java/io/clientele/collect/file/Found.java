package io.clientele.collect.file;

import java.util.List;

/** The tables that were found, and everything that was not taken. */
public record Found(List<Input> inputs, List<PassedOver> passedOver) {
    public Found {
        inputs = List.copyOf(inputs);
        passedOver = List.copyOf(passedOver);
    }

    /** How much there is to read, as far as that is known. */
    public long bytes() {
        return inputs.stream().mapToLong(input -> Math.max(0, input.bytes())).sum();
    }
}
