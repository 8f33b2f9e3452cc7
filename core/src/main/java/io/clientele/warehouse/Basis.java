package io.clientele.warehouse;

/**
 * What all steps of a run rest on.
 *
 * @param received fingerprint of the tables that are read and not made: what was taken in
 * @param settings what kernels are told beside their tables: a select has it in its text
 */
public record Basis(String received, String settings) {}
