package io.clientele.collect.file;

/** Encodings older than Unicode. */
final class LegacyEncoding {

    private LegacyEncoding() {}

    static Encoding of(byte[] bytes) {
        return new Encoding("windows-1252", 0.5, "no other encoding fits");
    }
}
