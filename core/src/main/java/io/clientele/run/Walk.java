package io.clientele.run;

import io.clientele.clean.Quality;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.segment.GroupMap;
import io.clientele.segment.NamedGroups;
import io.clientele.segment.Sentences;
import io.clientele.segment.Traits;
import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.unify.Identity;
import io.clientele.value.RfmSettings;
import io.clientele.value.Valuing;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.RunLog;
import java.util.List;

/** One walk through the rooms that compute, for a day; the same for now and for a day that is past. */
final class Walk {

    private final AsOf asOf;
    private final RfmSettings rfm;
    private final GroupMap groups;
    private final Figures figures;

    Walk(AsOf asOf, PlanSettings settings, Catalogue catalogue) {
        this.asOf = asOf;
        this.rfm = settings.rfm();
        this.groups = settings.groups();
        this.figures = new Figures(catalogue, asOf);
    }

    /** Figures of what was known then are other figures than those of what is known now. */
    void known(boolean then) {
        if (then) {
            figures.apart(" known " + asOf.day());
        }
    }

    /** Makes the tables of all rooms in a draft. */
    Sentences rooms(Draft draft) {
        new Quality().make(draft);
        new Identity(asOf).make(draft);
        new Valuing(asOf, rfm).make(draft);
        new NamedGroups(groups).make(draft);
        return new Traits(asOf).make(draft);
    }

    /** The same for some of the customers: who is who is decided already, and all else is computed from their facts alone. */
    Sentences rooms(Draft draft, Part part) {
        figures.apart(" " + RuleJson.write(part.only));
        Identity.among(asOf, part.memberships, part.customers).make(draft);
        new Valuing(asOf, rfm).make(draft);
        new NamedGroups(groups).make(draft);
        return new Traits(asOf).make(draft);
    }

    /** Computes the figures from them. */
    List<Figure> figures(Draft draft, RunLog log) {
        log.begins("figures");
        return figures.all(draft);
    }

    /** Keeps figures and evidence beside the tables, and says what these show. */
    void keep(Draft draft, RunLog log, Published published, List<Figure> shown, Sentences told) {
        figures.keep(draft.engine(), shown, log.id());
        told.keep(draft.engine(), log.id());
        Published.keep(draft.engine(), published);
    }

    /** Tables that are made, figures and publishing. */
    int steps(Dialect dialect) {
        return new Quality().steps().size()
                + new Identity(asOf).steps(dialect).size()
                + new Valuing(asOf, rfm).steps(dialect).size()
                + new NamedGroups(groups).steps().size()
                + new Traits(asOf).steps(dialect).size()
                + 2;
    }

    /**
     * Some of the customers.
     *
     * @param memberships the table that says who is who
     * @param customers a select of one column, customer_id
     * @param only the rule that chose them
     */
    record Part(String memberships, String customers, Rule only) {}
}
