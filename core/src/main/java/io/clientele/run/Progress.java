package io.clientele.run;

/** Told what is being done, one plain line each. */
@FunctionalInterface
public interface Progress {

    Progress NONE = line -> {};

    void now(String line);
}
