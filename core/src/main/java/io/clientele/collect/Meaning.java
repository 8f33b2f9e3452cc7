package io.clientele.collect;

import java.util.Locale;
import java.util.Optional;

/** What a column can mean. The names are those a user writes behind {@code --mapping column=}. */
public enum Meaning {
    ORDER_KEY(Content.TEXT),
    ORDER_DATE(Content.DATE),
    CUSTOMER_KEY(Content.TEXT),
    CUSTOMER_NAME(Content.TEXT),
    EMAIL(Content.TEXT),
    PHONE(Content.TEXT),
    PRODUCT_KEY(Content.TEXT),
    PRODUCT_NAME(Content.TEXT),
    CATEGORY(Content.TEXT),
    QUANTITY(Content.NUMBER),
    UNIT_PRICE(Content.NUMBER),
    /** What one unit of the goods cost whoever sells them. */
    UNIT_COST(Content.NUMBER),
    /** What the goods of this row cost whoever sells them. */
    LINE_COST(Content.NUMBER),
    /** Money of this row, as given. */
    AMOUNT(Content.NUMBER),
    /** Money of this row, stated to be without tax. */
    AMOUNT_NET(Content.NUMBER),
    /** Money of this row, stated to hold the tax. */
    AMOUNT_WITH_TAX(Content.NUMBER),
    TAX(Content.NUMBER),
    /** Money of the whole order, repeated or standing on its first row only. */
    ORDER_TOTAL(Content.NUMBER),
    ORDER_SUBTOTAL(Content.NUMBER),
    ORDER_DISCOUNT(Content.NUMBER),
    LINE_DISCOUNT(Content.NUMBER),
    SHIPPING(Content.NUMBER),
    REFUND(Content.NUMBER),
    CURRENCY(Content.TEXT),
    STATUS(Content.TEXT),
    PAYMENT_STATUS(Content.TEXT),
    PAYMENT_METHOD(Content.TEXT),
    PAYMENT_KIND(Content.TEXT),
    PAID_AMOUNT(Content.NUMBER),
    PAID_ON(Content.DATE),
    /** Whether the row is of an invoice or of what takes one back. */
    DOCUMENT_KIND(Content.TEXT),
    TEST(Content.TEXT),
    CANCELLED_ON(Content.DATE),
    ITEMS(Content.TEXT),
    CHANNEL(Content.TEXT),
    COUNTRY(Content.TEXT),
    REGION(Content.TEXT),
    CITY(Content.TEXT),
    ADDRESS(Content.TEXT),
    POSTAL_CODE(Content.TEXT),
    BIRTH_DATE(Content.DATE),
    BIRTH_YEAR(Content.NUMBER),
    GENDER(Content.TEXT),
    REGISTERED_ON(Content.DATE),
    PURCHASES(Content.NUMBER),
    TOTAL_SPENT(Content.NUMBER),
    FIRST_DAY(Content.DATE),
    LAST_DAY(Content.DATE),
    RECENCY_DAYS(Content.NUMBER),
    /** The day of a rate of exchange or of a cost. */
    DAY(Content.DATE),
    /** What one unit of the row's currency is worth in its base currency. */
    RATE(Content.NUMBER),
    /** How many units of the row's currency one unit of its base currency is worth. */
    RATE_PER_BASE(Content.NUMBER),
    /** The currency a rate is told against; without it, that of all sums. */
    BASE_CURRENCY(Content.TEXT),
    /** Money that was spent on winning, keeping or serving customers. */
    COST(Content.NUMBER),
    COST_KIND(Content.TEXT),
    CAMPAIGN(Content.TEXT),
    SEGMENT(Content.TEXT),
    EVENT_KEY(Content.TEXT),
    /** What happened: a visit, a call, a complaint. */
    EVENT_KIND(Content.TEXT),
    EVENT_DATE(Content.DATE),
    /** Where it happened: a page, a line, a showroom. */
    TOUCHPOINT(Content.TEXT),
    ATTRIBUTE(Content.TEXT),
    IGNORED(Content.TEXT);

    /** How the values of such a column are read. */
    public enum Content {
        TEXT,
        NUMBER,
        DATE
    }

    private final Content content;

    Meaning(Content content) {
        this.content = content;
    }

    public Content content() {
        return content;
    }

    /** The name a user writes: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a column of this head is taken for, whatever its values; empty where the head alone does not say. */
    public static Optional<Meaning> ofHead(String head) {
        return HeaderWords.meaning(head);
    }

    public static Optional<Meaning> named(String word) {
        for (Meaning meaning : values()) {
            if (meaning.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }
}
