package io.clientele.text;

/** How a column mostly writes its moments; each value is still read as what it is. */
public enum DateKind {
    /** Day, month and year apart: numbers, month names or Han dates. */
    CALENDAR,
    /** Days since 1899-12-30, with a fraction for the time. */
    EXCEL_SERIAL,
    /** yyyymmdd, yyyymmddHHmm or yyyymmddHHmmss. */
    COMPACT,
    EPOCH_SECONDS,
    EPOCH_MILLIS
}
