package io.clientele.value;

/**
 * How recency, frequency and money are scored.
 *
 * @param published compare value ≥ cut + 1 on cuts shown as cut + 1: the whole-number rule of a published package, which
 *     depends on the unit of money
 */
public record RfmSettings(boolean published) {

    public static final RfmSettings DEFAULT = new RfmSettings(false);

    /** {@code product} or {@code published}. */
    public static RfmSettings of(String rule) {
        return switch (rule) {
            case "product" -> DEFAULT;
            case "published" -> new RfmSettings(true);
            default -> throw new IllegalArgumentException("value.rfm.rule is product or published, was " + rule);
        };
    }
}
