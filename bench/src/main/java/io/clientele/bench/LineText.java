package io.clientele.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes rows of a CSV file byte by byte: formatting a million rows must not take longer than reading them. */
final class LineText {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int LONGEST_VALUE = 80;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] digits = new byte[20];
    private final byte[][] days = new byte[Visits.DAYS][];
    private int length;

    LineText(OutputStream out) {
        this.out = out;
        for (int day = 0; day < days.length; day++) {
            days[day] = FIRST_DAY.plusDays(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    void add(byte[] value) throws IOException {
        if (length + Math.max(value.length, LONGEST_VALUE) > buffer.length) {
            flush();
        }
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
    }

    void add(byte value) throws IOException {
        if (length + LONGEST_VALUE > buffer.length) {
            flush();
        }
        buffer[length++] = value;
    }

    void comma() throws IOException {
        add((byte) ',');
    }

    void end() throws IOException {
        add((byte) '\n');
    }

    void number(int value) throws IOException {
        if (value < 0) {
            add((byte) '-');
        }
        int rest = Math.abs(value);
        int from = digits.length;
        do {
            digits[--from] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        while (from < digits.length) {
            add(digits[from++]);
        }
    }

    void cents(int cents) throws IOException {
        number(cents / 100);
        add((byte) '.');
        two(cents % 100);
    }

    /** {@code 2023-05-14 13:22} */
    void moment(int minute) throws IOException {
        add(days[minute / 1440]);
        add((byte) ' ');
        two(minute % 1440 / 60);
        add((byte) ':');
        two(minute % 60);
    }

    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private void two(int value) throws IOException {
        add((byte) ('0' + value / 10));
        add((byte) ('0' + value % 10));
    }
}
