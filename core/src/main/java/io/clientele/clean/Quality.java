package io.clientele.clean;

import io.clientele.warehouse.Draft;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Step.Over;
import java.util.List;

/** How complete and how readable the fields of each source are. */
public final class Quality {

    public void make(Draft draft) {
        steps().forEach(draft::make);
    }

    public List<Step> steps() {
        return List.of(Step.table("clean.quality", Over.EVERYONE, SqlText.of("clean", "quality")));
    }
}
