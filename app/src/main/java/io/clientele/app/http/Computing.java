package io.clientele.app.http;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.Progress;
import io.clientele.run.Published;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** What is shown is computed: by which settings, whether by those in force, and anew. */
final class Computing {

    private final Desk desk;
    private final Memory memory;
    private volatile PlanSettings settings;

    /** @param settings by which what is shown was computed */
    Computing(Desk desk, Memory memory, PlanSettings settings) {
        this.desk = desk;
        this.memory = memory;
        this.settings = settings;
    }

    /** By which what is shown was computed. */
    PlanSettings settings() {
        return settings;
    }

    /** By which the next run computes. */
    PlanSettings inForce() {
        return desk.books().settings(book -> book.plan(ZoneId.systemDefault(), settings.zone()));
    }

    /** Whether what is shown was computed by other settings than those in force, or by today before it became yesterday. */
    boolean lags() {
        PlanSettings next = inForce();
        return !next.equals(settings)
                || desk.now(Published::of)
                        .filter(shown -> !shown.isOf(next.today(), desk.clock()))
                        .isPresent();
    }

    /** Work that changes what is there, then computes what is shown from it. */
    Jobs.Kind change(Consumer<JobAsked> change) {
        return asked -> (session, progress) -> compute(progress, plan -> change.accept(asked), inForce());
    }

    /** In a job: changes what is there, then computes what is shown from it. */
    void compute(Progress progress, Consumer<Plan> change, PlanSettings how) {
        desk.changing(() -> computed(progress, change, how));
    }

    private void computed(Progress progress, Consumer<Plan> change, PlanSettings how) {
        Plan plan = new Plan(desk.workspace(), how, desk.clock(), progress);
        try {
            plan.readInOneZone();
            change.accept(plan);
        } finally {
            // Whatever comes of the rest: past days rest on what has just changed.
            desk.forget();
        }
        plan.compute(List.of());
        settings = how.with(PlanSettings.defaults(how.zone()).mapping());
        desk.views().adopt(settings);
        Published.of(desk.workspace().engine()).ifPresent(memory::of);
    }
}
