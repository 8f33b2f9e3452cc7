package io.clientele.app.cli;

import io.clientele.demo.Asked;
import io.clientele.demo.Progress;
import io.clientele.demo.Source;
import io.clientele.demo.World;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The files of an invented business, and the truth about it. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Write the source files of an invented business and, apart, the truth about it.")
public final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the source files go.")
    private Path out = Path.of("sources");

    @Option(names = "--truth", required = true, paramLabel = "DIR", description = "Where the truth goes.")
    private Path truth = Path.of("truth");

    @Option(names = "--people", paramLabel = "N", description = "How many; default: ${DEFAULT-VALUE}.")
    private String people = "2000";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed makes the same files; default: ${DEFAULT-VALUE}.")
    private String seed = "1";

    @Option(
            names = "--dirt",
            paramLabel = "0..3",
            description = "How much of it is damaged, from nothing to much; default: ${DEFAULT-VALUE}.")
    private String dirt = "1";

    @Option(
            names = "--sources",
            split = ",",
            paramLabel = "NAME",
            description = "Only the files of these, apart by commas; default: all.")
    private List<String> sources = new ArrayList<>();

    @Override
    public Integer call() {
        Asked asked = new Asked(
                number("--people", people, 1, Asked.MOST_PEOPLE),
                number("--seed", seed, 0, Long.MAX_VALUE),
                (int) number("--dirt", dirt, 0, Asked.MOST_DIRT),
                sources());
        Path files = out.toAbsolutePath().normalize();
        Path answers = truth.toAbsolutePath().normalize();
        if (files.startsWith(answers) || answers.startsWith(files)) {
            throw new InvalidInputException(Problem.of(
                    "demo.samePlace",
                    "--truth",
                    "The truth is kept apart from the files: name two folders, none inside the other."));
        }
        new World(asked).write(out, truth, new Told(asked));
        spec.commandLine().getOut().println(out);
        spec.commandLine().getOut().println(truth);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Set<Source> sources() {
        Set<Source> asked = EnumSet.noneOf(Source.class);
        for (String word : sources) {
            asked.add(Source.of(word).orElseThrow(() -> unknown(word)));
        }
        return asked.isEmpty() ? EnumSet.allOf(Source.class) : asked;
    }

    private static InvalidInputException unknown(String word) {
        String all = String.join(", ", Source.words());
        String maybe = Maybe.nearest(word, Source.words()).orElse("none");
        return new InvalidInputException(new Problem(
                "demo.source",
                "--sources",
                Map.of("source", word, "maybe", maybe, "sources", all),
                "There is no source " + word + "." + Maybe.of(word, Source.words()) + " Sources are " + all + "."));
    }

    static long number(String option, String text, long least, long most) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException tooLargeOrNone) {
            // Said below.
        }
        throw new InvalidInputException(new Problem(
                "demo.number",
                option,
                Map.of("text", text, "least", String.valueOf(least), "most", String.valueOf(most)),
                option + " is a whole number from " + least + " to " + most + "; it was " + text + "."));
    }

    /** Says on the error output how far it is. */
    private final class Told implements Progress {

        private final Asked asked;

        private Told(Asked asked) {
            this.asked = asked;
        }

        @Override
        public void people(long done) {
            say("demo.people", Map.of("done", done, "people", asked.people()));
        }

        @Override
        public void written(Source source) {
            say("demo.source", Map.of("source", source.word()));
        }

        private void say(String key, Map<String, Object> values) {
            spec.commandLine().getErr().println(clientele.texts().say(key, values));
        }
    }
}
