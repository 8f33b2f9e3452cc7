package io.clientele.collect.file;

import java.io.IOException;
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
    void text(String name, long bytes, SourceFile file, TextInput.Opener opener, TextInput.Sampling sampling)
            throws IOException {
        text(name, bytes, file, opener, sampling, sampling.again());
    }

    /** @param sample the first look, where it was taken already */
    void text(
            String name,
            long bytes,
            SourceFile file,
            TextInput.Opener opener,
            TextInput.Sampling sampling,
            Sample sample) {
        ReadAs as = said.getOrDefault(name, ReadAs.TOLD);
        Sniffed told = Sniff.of(sample, ReadAs.TOLD);
        Sniffed read = as.isNothing() ? told : Sniff.of(sample, as);
        if (read instanceof Sniffed.Table table) {
            Shape shape = told instanceof Sniffed.Table itself ? itself.shape() : table.shape();
            TextInput.Writing writing = new TextInput.Writing(sampling, shape, as, ReadAs.TOLD);
            inputs.add(new TextInput(name, bytes, file, opener, writing, table.shape()));
        } else if (read instanceof Sniffed.NoTable none) {
            pass(name, none.code(), none.reason(), none.hint());
        }
    }
}
