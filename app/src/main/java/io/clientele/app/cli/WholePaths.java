package io.clientele.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A command line as it must be told to a process in another folder: paths are whole, and what this folder implies is said. */
final class WholePaths {

    /** Take a file, or else something that is none. */
    private static final Set<String> EITHER = Set.of("--mapping", "--only");

    private final Path home;

    WholePaths(Path home) {
        this.home = home;
    }

    List<String> of(ParseResult parsed) {
        Map<String, String> whole = new HashMap<>();
        ParseResult last = parsed;
        for (ParseResult each = parsed; each != null; each = each.hasSubcommand() ? each.subcommand() : null) {
            each.matchedArgs().forEach(argument -> paths(argument, whole));
            last = each;
        }
        List<String> arguments = new ArrayList<>();
        for (String argument : parsed.originalArgs()) {
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            arguments.add(
                    equals < 0
                            ? whole.getOrDefault(argument, argument)
                            : argument.substring(0, equals + 1)
                                    + whole.getOrDefault(
                                            argument.substring(equals + 1), argument.substring(equals + 1)));
        }
        imply(last, "--out", Path.of("report"), arguments);
        if (!last.commandSpec().name().equals("analyze")) {
            imply(last, "--home", home, arguments);
        }
        return arguments;
    }

    private static void paths(ArgSpec argument, Map<String, String> whole) {
        boolean path = List.of(
                        argument.typeInfo().getType(), argument.typeInfo().getAuxiliaryTypes()[0])
                .contains(Path.class);
        boolean either = argument instanceof OptionSpec option && EITHER.contains(option.longestName());
        for (String value : argument.originalStringValues()) {
            if (path || either && isFile(value)) {
                whole.put(value, Path.of(value).toAbsolutePath().toString());
            }
        }
    }

    private static boolean isFile(String value) {
        try {
            return Files.exists(Path.of(value));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static void imply(ParseResult command, String option, Path value, List<String> arguments) {
        if (command.commandSpec().findOption(option) != null && !command.hasMatchedOption(option)) {
            arguments.add(option);
            arguments.add(value.toAbsolutePath().toString());
        }
    }
}
