package io.clientele.collect.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables and things left out, gathered while looking. */
final class Finds {

    final List<Input> inputs = new ArrayList<>();
    final List<PassedOver> passedOver = new ArrayList<>();
    private final Map<String, ReadAs> said;

    /** @param said how texts are written, by name; of the others their bytes tell */
    Finds(Map<String, ReadAs> said) {
        this.said = Map.copyOf(said);
    }

    void pass(String name, String code, String reason, String hint) {
        passedOver.add(new PassedOver(name, code, reason, hint));
    }

    /** Takes a text if it is a table. */
    void text(String name, long bytes, SourceFile file, TextInput.Opener opener, Sample sample) {
        Sniffed sniffed = Sniff.of(sample, said.getOrDefault(name, ReadAs.TOLD));
        if (sniffed instanceof Sniffed.Table table) {
            inputs.add(new TextInput(name, bytes, file, opener, table.shape()));
        } else if (sniffed instanceof Sniffed.NoTable none) {
            pass(name, none.code(), none.reason(), none.hint());
        }
    }
}
