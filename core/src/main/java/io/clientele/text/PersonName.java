package io.clientele.text;

/**
 * A name in two parts, each as written.
 *
 * @param family surname; empty if the text has none
 * @param given all other names, in their order; empty if the text has none
 */
public record PersonName(String family, String given) {}
