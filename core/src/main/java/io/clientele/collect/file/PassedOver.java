package io.clientele.collect.file;

/**
 * A file, entry or sheet that was left out.
 *
 * @param code stable name, e.g. {@code headerOnly}
 * @param reason what was seen, in English
 * @param hint what to do, if it was meant to be taken
 */
public record PassedOver(String name, String code, String reason, String hint) {}
