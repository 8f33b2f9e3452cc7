package io.clientele.text;

/** Which of three numbers is the day, the month and the year. */
public enum DateOrder {
    YMD,
    DMY,
    MDY
}
