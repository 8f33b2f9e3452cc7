package io.clientele.terms;

/** Who writes. */
public record Actor(String name) {

    /** Whoever sits at this machine: there are no accounts yet. */
    public static final Actor LOCAL = new Actor("local");
}
