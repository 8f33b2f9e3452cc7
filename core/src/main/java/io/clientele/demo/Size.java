package io.clientele.demo;

/** How large a world is: for tests, for a look around, for measuring. */
public enum Size {
    TINY(2_000),
    SMALL(41_872),
    LARGE(1_000_000);

    private final long people;

    Size(long people) {
        this.people = people;
    }

    public long people() {
        return people;
    }
}
