package io.clientele.collect.file;

import java.util.List;
import java.util.regex.Pattern;

/** What a cell looks like at first sight; enough to tell names of columns from values. */
final class Cell {

    private static final Pattern NUMBERED_NAME = Pattern.compile("[\\p{L}_ ]+[0-9]{1,2}");

    private Cell() {}

    /** Numbers, amounts, days, times, codes: more digits than letters, or a digit, sign or currency in front. */
    static boolean looksLikeValue(String text) {
        String cell = text.strip();
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        if (digits == 0 || NUMBERED_NAME.matcher(cell).matches()) {
            return false;
        }
        return digits > letters || (digits == letters && !Character.isLetter(cell.charAt(0)));
    }

    static int filled(List<String> cells) {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** Number of cells up to the last filled one. */
    static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    static String at(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
