package io.clientele.run;

import io.clientele.collect.file.PassedOver;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.List;
import java.util.Map;

/** Refusals in words. */
final class Refusals {

    private Refusals() {}

    static InvalidInputException nothingUsable(List<PassedOver> passedOver) {
        return new InvalidInputException(passedOver.stream()
                .map(file -> new Problem(
                        "collect." + file.code(),
                        file.name(),
                        Map.of("reason", file.reason()),
                        file.reason() + ". " + file.hint()))
                .toList());
    }
}
