package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Input;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Workspace;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a workspace holds already, before files are analyzed into it. */
public final class Holdings {

    private Holdings() {}

    /** Refuses to mix the files with others that came in before; the very same ones may come again. */
    public static void refuseOthers(Workspace workspace, Found found) {
        Set<String> given = found.inputs().stream().map(Input::sha256).collect(Collectors.toSet());
        String others = new Receipts(workspace.engine())
                .believed().stream()
                        .filter(receipt -> !given.contains(receipt.sha256()))
                        .map(Receipt::file)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new InvalidInputException(new Problem(
                    "run.holdsOthers",
                    workspace.home().toString(),
                    Map.of("files", others),
                    "The workspace holds other files already: " + others
                            + ". Add to them with --add, or begin another answer with --out DIR."));
        }
    }
}
