package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.file.PassedOver;
import io.clientele.rules.Rule;
import io.clientele.segment.Sentences;
import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.RunLog;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one walk of the plan gives: the figures, what is told of them in words, and what they rest on.
 *
 * @param only the customers it is about; null = all of them
 */
public record Answer(
        AsOf asOf,
        String currency,
        List<Receipt> receipts,
        List<PassedOver> passedOver,
        List<Figure> figures,
        Sentences told,
        RunLog log,
        @Nullable Rule only) {

    public Answer {
        receipts = List.copyOf(receipts);
        passedOver = List.copyOf(passedOver);
        figures = List.copyOf(figures);
    }

    public Optional<Figure> figure(String measure, Scope scope) {
        return figures.stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.scope().equals(scope))
                .findFirst();
    }
}
