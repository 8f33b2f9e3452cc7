package io.clientele.app.cli;

import io.clientele.run.Changes;
import io.clientele.run.PlanSettings;
import io.clientele.segment.GroupMap;
import io.clientele.text.Texts;
import io.clientele.value.RfmSettings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an answer has from before: settings that were chosen, and what changed since the last report. */
final class ScreenChanges {

    private final PrintWriter out;
    private final Texts texts;

    ScreenChanges(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void print(PlanSettings plan, Changes changes) {
        chosen(plan);
        changes(changes);
    }

    /** What was chosen earlier holds now: said, so that no figure is a surprise. */
    private void chosen(PlanSettings plan) {
        List<String> chosen = new ArrayList<>();
        if (plan.currency() != null) {
            chosen.add("currency = " + plan.currency());
        }
        if (!plan.groups().equals(GroupMap.TEN)) {
            chosen.add("value.rfm.map = " + plan.groups().name());
        }
        if (!plan.rfm().equals(RfmSettings.DEFAULT)) {
            chosen.add("value.rfm.rule = published");
        }
        if (!chosen.isEmpty()) {
            out.println(texts.say("screen.settings", Map.of("settings", String.join(", ", chosen))));
        }
    }

    private void changes(Changes changes) {
        if (changes.isFirst()) {
            return;
        }
        Map<String, String> day = Map.of("day", changes.since());
        out.println(texts.say(changes.told().isEmpty() ? "screen.noChanges" : "screen.changes", day));
        changes.told().forEach(change -> out.println("  - " + ScreenText.of(change.text())));
        out.println();
    }
}
