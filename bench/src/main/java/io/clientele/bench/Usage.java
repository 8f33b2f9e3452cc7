package io.clientele.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What one run took.
 *
 * @param seconds wall time
 * @param cpuSeconds of all threads; negative when not known
 * @param megabytes most memory it held at once (resident, shared libraries included); 0 when not known
 */
record Usage(double seconds, double cpuSeconds, long megabytes) {

    /** The run with the middle wall time; of an even number the faster of the two. Memory is the most of all runs. */
    static Usage median(List<Usage> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There is no median of no runs");
        }
        List<Usage> sorted =
                runs.stream().sorted(Comparator.comparingDouble(Usage::seconds)).toList();
        Usage middle = sorted.get((sorted.size() - 1) / 2);
        long most = runs.stream().mapToLong(Usage::megabytes).max().orElseThrow();
        return new Usage(middle.seconds, middle.cpuSeconds, most);
    }

    /** Time alone, of something inside a process. */
    static Usage ofSeconds(double seconds) {
        return new Usage(seconds, -1, 0);
    }
}
