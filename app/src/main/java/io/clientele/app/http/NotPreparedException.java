package io.clientele.app.http;

import io.clientele.run.View;
import io.clientele.terms.Problem;
import java.time.LocalDate;
import java.util.Map;

/** A past day, or a part of the customers, that has to be computed first. */
final class NotPreparedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient View view;

    NotPreparedException(View view) {
        super("not prepared");
        this.view = view;
    }

    Problem problem() {
        LocalDate day = view.day();
        return view.only() != null || day == null
                ? Problem.of("app.setNotPrepared", "set", "The figures of these customers are not computed yet.")
                : new Problem(
                        "app.dayNotPrepared",
                        day.toString(),
                        Map.of("day", day.toString()),
                        "The figures of this day are not computed yet.");
    }
}
