package io.clientele.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A test at its full count. Its seeds are fixed in the test; the counts are properties that the test reads and that are small
 * in the everyday build.
 *
 * @param test a class of the module's tests
 */
record Slot(String name, String module, String test, Map<String, String> counts) {

    static final List<Slot> ALL = List.of(
            new Slot(
                    "traits: 1,000 worlds of noise, 1,000 with one planted trait",
                    "core",
                    "TraitDiscoveryTest",
                    Map.of("clientele.worlds", "1000")),
            new Slot(
                    "rules: 300 worlds of 30 rules, today and on a past day",
                    "core",
                    "RuleWorldsTest",
                    Map.of("clientele.rule.worlds", "300")),
            new Slot(
                    "the same tables from 1, 2 and 8 threads, 2.5 million lines",
                    "core",
                    "SameTablesTest",
                    Map.of("clientele.lines", "2500000")),
            new Slot(
                    "200 kills of an import and 200 of a run",
                    "app",
                    "KillTest",
                    Map.of("clientele.kills", "201", "clientele.killLines", "60000")));

    List<String> command() {
        List<String> command =
                new ArrayList<>(List.of("mvn", "-q", "-B", "-Pfast", "-pl", module, "-am", "test", "-Dtest=" + test));
        command.add("-Dsurefire.failIfNoSpecifiedTests=false");
        new TreeMap<>(counts).forEach((name, count) -> command.add("-D" + name + "=" + count));
        return command;
    }

    /** The name of the file that says it is done. */
    String mark() {
        return test + new TreeMap<>(counts).toString().replaceAll("[^A-Za-z0-9]+", "-");
    }
}
