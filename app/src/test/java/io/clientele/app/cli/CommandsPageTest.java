package io.clientele.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The reference page of commands names what the command line takes, no more and no less. */
class CommandsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "commands.md");

    @Test
    void everyCommandHasItsPart() throws IOException {
        assertThat(found("(?m)^## ([a-z]+)( |$)"))
                .containsExactlyInAnyOrderElementsOf(
                        new CommandLine(new Clientele()).getSubcommands().keySet());
    }

    @Test
    void everyOptionIsNamed() throws IOException {
        Set<String> options = new TreeSet<>();
        new CommandLine(new Clientele()).getSubcommands().values().forEach(command -> add(command, options));
        assertThat(found("`(--[a-z-]+)")).containsExactlyInAnyOrderElementsOf(options);
    }

    private static void add(CommandLine command, Set<String> options) {
        command.getCommandSpec().options().forEach(option -> options.add(option.longestName()));
        command.getSubcommands().values().forEach(inner -> add(inner, options));
    }

    private static Set<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }
}
