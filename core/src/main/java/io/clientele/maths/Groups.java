package io.clientele.maths;

/** The hundred fixed groups that the jackknife leaves out one by one. */
public final class Groups {

    public static final int COUNT = 100;

    private Groups() {}

    /** The group of an id, 0..99: the first 32 bits of md5(id), modulo 100. */
    public static int of(String id) {
        return (int) (Md5.first32Bits(id) % COUNT);
    }
}
