package io.clientele.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the developer types; each subcommand is a class of its own. Exit 1: something took more than its limit. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Time, memory and long proofs of the built program.",
        subcommands = {
            GenerateCommand.class,
            RetailCommand.class,
            ShopCommand.class,
            GrowCommand.class,
            StartCommand.class,
            ServeCommand.class,
            PeersCommand.class,
            ProofCommand.class,
            HelpCommand.class
        })
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        if (load > cores * .5) {
            System.out.printf(
                    Locale.ROOT, "load %.1f on %d cores: others work too, so wall times are too high%n", load, cores);
        }
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to measure, e.g. shop");
    }
}
