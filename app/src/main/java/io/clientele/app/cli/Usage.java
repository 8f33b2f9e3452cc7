package io.clientele.app.cli;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be read, as a problem the user can mend: picocli words them in English only. */
public final class Usage {

    private static final String NONE = "none";

    private Usage() {}

    public static InvalidInputException refused(ParameterException thrown) {
        CommandLine command = thrown.getCommandLine();
        Map<String, String> values = new HashMap<>();
        values.put("command", command.getCommandSpec().qualifiedName());
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, values);
        }
        if (thrown instanceof MissingParameterException missing) {
            return refused("app.missing", names(missing.getMissing()), values);
        }
        if (thrown instanceof OverwrittenOptionException) {
            return refused("app.twice", name(thrown.getArgSpec()), values);
        }
        if (thrown.getArgSpec() != null && thrown.getValue() != null) {
            values.put("value", thrown.getValue());
            values.put("label", thrown.getArgSpec().paramLabel());
            return refused("app.badValue", name(thrown.getArgSpec()), values);
        }
        return refused("app.usage", values.get("command"), values);
    }

    static InvalidInputException refused(String code, @Nullable String where, Map<String, String> values) {
        String hint = Texts.of("en").say("problem." + code, values);
        return new InvalidInputException(new Problem(code, String.valueOf(where), values, hint));
    }

    private static InvalidInputException unmatched(UnmatchedArgumentException unmatched, Map<String, String> values) {
        String first = unmatched.getUnmatched().isEmpty()
                ? ""
                : unmatched.getUnmatched().get(0);
        values.put("maybe", unmatched.getSuggestions().stream().findFirst().orElse(NONE));
        if (unmatched.isUnknownOption()) {
            return refused("app.unknownOption", first, values);
        }
        boolean commands = !unmatched.getCommandLine().getSubcommands().isEmpty();
        return refused(commands ? "app.unknownCommand" : "app.tooMuch", first, values);
    }

    private static String names(@Nullable List<ArgSpec> missing) {
        return missing == null ? "" : missing.stream().map(Usage::name).collect(Collectors.joining(", "));
    }

    private static String name(@Nullable ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.arity().max() == 0 ? option.longestName() : option.longestName() + " " + option.paramLabel();
        }
        return argument == null ? "" : argument.paramLabel();
    }
}
