package io.clientele.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scripts as an analyst writes them, run where what they import is installed. */
final class Peers {

    private final Path folder;
    private final String python;
    private final Path scratch;

    Peers(Path folder, String python, Path scratch) {
        this.folder = folder;
        this.python = python;
        this.scratch = scratch;
    }

    /** A script of {@code bench/peers} and what it imports. */
    enum Peer {
        RETAIL("retail.py", List.of("pandas", "sklearn", "matplotlib")),
        SHOP_PANDAS("shop_pandas.py", List.of("pandas")),
        SHOP_POLARS("shop_polars.py", List.of("polars"));

        private final String script;
        private final List<String> imports;

        Peer(String script, List<String> imports) {
            this.script = script;
            this.imports = imports;
        }

        String script() {
            return script;
        }
    }

    /** Nothing, and a line that says so, where it cannot run. */
    Optional<Usage> run(Peer peer, Path file, int runs) throws IOException, InterruptedException {
        for (String needed : peer.imports) {
            if (!succeeds(List.of(python, "-c", "import " + needed))) {
                System.out.println("skipped: no " + needed);
                return Optional.empty();
            }
        }
        List<Usage> usages = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            usages.add(Child.run(
                    scratch,
                    scratch.resolve(peer.script + ".log"),
                    List.of(python, folder.resolve(peer.script).toString(), file.toString(), scratch.toString())));
        }
        return Optional.of(Usage.median(usages));
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
