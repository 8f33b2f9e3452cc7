package io.clientele.run;

import io.clientele.rules.RuleJson;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants a saved view to be.
 *
 * @param page that it is of
 * @param columns that are shown, as an address has them; empty = as at first; so are {@code sort}, {@code search}, {@code rule}
 * @param rule as it was written; kept in its one form
 * @param opens whether the page opens with it
 */
public record ViewWish(
        String page,
        String name,
        String columns,
        String sort,
        String search,
        String rule,
        String owner,
        boolean opens) {

    /** Pages that have something to save. */
    private static final List<String> PAGES = List.of("customers");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_COLUMNS = 20_000;
    private static final int LONGEST_SORT = 1_000;
    private static final int LONGEST_SEARCH = 200;

    public ViewWish {
        List<Problem> problems = new ArrayList<>();
        if (!PAGES.contains(page)) {
            problems.add(new Problem(
                    "run.noViews", "page", Map.of("value", Written.cut(page)), "This page has no saved views."));
        }
        name = name.strip();
        if (name.isEmpty()) {
            problems.add(Problem.of("run.noViewName", "name", "Give the view a name."));
        }
        Written.check(problems, "name", name, LONGEST_NAME);
        Written.check(problems, "owner", owner, LONGEST_NAME);
        Written.check(problems, "columns", columns, LONGEST_COLUMNS);
        Written.check(problems, "sort", sort, LONGEST_SORT);
        Written.check(problems, "q", search, LONGEST_SEARCH);
        try {
            rule = rule.isBlank() ? "" : RuleJson.write(RuleJson.read(rule));
        } catch (InvalidInputException wrong) {
            problems.addAll(wrong.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        owner = owner.strip();
    }
}
