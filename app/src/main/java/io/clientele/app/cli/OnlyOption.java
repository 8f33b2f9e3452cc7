package io.clientele.app.cli;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Some of the customers rather than all of them. */
final class OnlyOption {

    @Option(
            names = "--only",
            paramLabel = "RULE.json",
            description = "Only customers for whom a rule holds; a file, or the rule itself as JSON.")
    private @Nullable String only;

    /**
     * The rule; null where all are asked for.
     *
     * @throws InvalidInputException that names everything wrong with it
     */
    @Nullable
    Rule rule() {
        String given = only;
        return given == null
                ? null
                : RuleJson.read(given.stripLeading().startsWith("{") ? given : text(Path.of(given)));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > 4L * RuleJson.LONGEST) {
                throw new InvalidInputException(Problem.of(
                        "app.longRule", file.toString(), "This file is too long for a rule; is it another file?"));
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (MalformedInputException noText) {
            throw new InvalidInputException(
                    Problem.of("app.noRuleText", file.toString(), "A rule is text in UTF-8; this file is none."));
        } catch (IOException missing) {
            throw new InvalidInputException(
                    Problem.of("app.noRuleFile", file.toString(), "There is no such file, or it cannot be read."));
        }
    }
}
