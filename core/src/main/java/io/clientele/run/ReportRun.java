package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.RunLog;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may differ between two reports over equal files and settings: when and where it ran, on what, what changed since. */
final class ReportRun {

    private final Engine engine;
    private final Answer answer;
    private final PlanSettings plan;
    private final ReportSettings settings;
    private final Changes changes;

    ReportRun(Engine engine, Answer answer, PlanSettings plan, ReportSettings settings, Changes changes) {
        this.engine = engine;
        this.answer = answer;
        this.plan = plan;
        this.settings = settings;
        this.changes = changes;
    }

    Map<String, @Nullable Object> json() {
        RunLog log = answer.log();
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("id", log.id());
        run.put("version", settings.version());
        for (Row row :
                engine.rows("run", "select started_at, ended_at from warehouse.runs where run_id = ?", log.id())) {
            run.put("startedAt", row.moment(1) + "Z");
            run.put("endedAt", row.moment(2) + "Z");
        }
        Runtime runtime = Runtime.getRuntime();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("java", Runtime.version().toString());
        machine.put("processors", runtime.availableProcessors());
        machine.put("memoryMegabytes", runtime.maxMemory() >> 20);
        run.put("machine", machine);
        if (!changes.isFirst()) {
            run.put("changes", changes.json());
        }
        Invented.of(engine).ifPresent(mark -> run.put("demo", mark.json()));
        run.put("settings", settings());
        run.put("inputs", answer.receipts().stream().map(ReportRun::input).toList());
        run.put("steps", log.steps().stream().map(ReportRun::step).toList());
        return run;
    }

    private Map<String, Object> settings() {
        Map<String, Object> used = new LinkedHashMap<>(settings.given());
        used.put("lang", settings.lang());
        if (plan.currency() != null) {
            used.put("currency", plan.currency());
        }
        used.put("today", plan.today().word());
        used.put("zone", plan.zone().getId());
        used.put("value.rfm.map", plan.groups().name());
        used.put("value.rfm.rule", plan.rfm().published() ? "published" : "product");
        used.put("yes", plan.yes());
        return used;
    }

    private static Map<String, Object> input(Receipt receipt) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("file", receipt.file());
        input.put("table", receipt.table());
        input.put("sha256", receipt.sha256());
        input.put("receipt", receipt.id());
        input.put("receivedAt", receipt.receivedAt().toString());
        return input;
    }

    private static Map<String, Object> step(RunLog.StepDone step) {
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("table", step.table());
        done.put("rows", step.rows());
        done.put("millis", step.millis());
        return done;
    }
}
