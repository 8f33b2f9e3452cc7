package io.clientele.segment;

/** Against what an attribute is judged, so that none is judged against itself. */
enum TraitKind {
    /** What a customer is: against all net. */
    PERSON,
    /** What the first order held: against net after it, else a large first order would explain itself. */
    FIRST_ORDER,
    /** How long we know someone: against all net, and never a sentence, since time itself brings net. */
    TIME;

    /** Before the name of an attribute that the first order told. */
    static final String TOLD_BY_FIRST_ORDER = "first_order.";

    static TraitKind of(String attribute) {
        if (attribute.startsWith(TOLD_BY_FIRST_ORDER)) {
            return FIRST_ORDER;
        }
        return switch (attribute) {
            case "first_product", "first_order_size", "channel" -> FIRST_ORDER;
            case "first_order_month", "days_known" -> TIME;
            default -> PERSON;
        };
    }
}
