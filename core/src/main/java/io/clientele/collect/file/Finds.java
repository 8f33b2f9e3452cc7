package io.clientele.collect.file;

import java.util.ArrayList;
import java.util.List;

/** Tables and things left out, gathered while looking. */
final class Finds {

    final List<Input> inputs = new ArrayList<>();
    final List<PassedOver> passedOver = new ArrayList<>();

    void pass(String name, String code, String reason, String hint) {
        passedOver.add(new PassedOver(name, code, reason, hint));
    }

    /** Takes a text if it is a table. */
    void text(String name, long bytes, SourceFile file, TextInput.Opener opener, Sample sample) {
        Sniffed sniffed = Sniff.of(sample);
        if (sniffed instanceof Sniffed.Table table) {
            inputs.add(new TextInput(name, bytes, file, opener, table.shape()));
        } else if (sniffed instanceof Sniffed.NoTable none) {
            pass(name, none.code(), none.reason(), none.hint());
        }
    }
}
