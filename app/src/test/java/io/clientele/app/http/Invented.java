package io.clientele.app.http;

import java.time.LocalDate;

/** An invented shop: 600 orders of one line, by 131 people over 150 days. */
final class Invented {

    private static final int ORDERS = 600;
    private static final int PEOPLE = 131;

    private Invented() {}

    static String orders() {
        StringBuilder lines = new StringBuilder("order,date,customer,product,quantity,price\n");
        for (int order = 0; order < ORDERS; order++) {
            lines.append(order)
                    .append(',')
                    .append(LocalDate.of(2024, 1, 2).plusDays(order / 4))
                    .append(",K-")
                    .append(order * 7919 % PEOPLE)
                    .append(",P")
                    .append(order % 11)
                    .append(',')
                    .append(1 + order % 3)
                    .append(',')
                    .append(5 + order % 17)
                    .append(".50\n");
        }
        return lines.toString();
    }
}
