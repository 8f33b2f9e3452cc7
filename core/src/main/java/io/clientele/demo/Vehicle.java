package io.clientele.demo;

import java.util.Locale;

/**
 * A car as a workshop knows it.
 *
 * @param plate as in Taiwan: three letters and four digits
 * @param number of 17 characters (ISO 3779) with a check digit in the ninth place (49 CFR 565)
 */
record Vehicle(String plate, String number) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String TAKEN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK = 8;
    private static final int MODULUS = 11;

    /** The car of a house: who are bound drive one. */
    static Vehicle of(Scene scene, Person person) {
        long house = scene.people().house(person);
        Chance chance = scene.chance("vehicle", house);
        StringBuilder plate = new StringBuilder();
        for (int place = 0; place < 3; place++) {
            plate.append(LETTERS.charAt(chance.below(LETTERS.length())));
        }
        plate.append(String.format(Locale.ROOT, "-%04d", chance.below(10_000)));
        // The maker is one that does not exist; seven digits tell the cars apart.
        StringBuilder number = new StringBuilder("RZ9");
        for (int place = 3; place < 10; place++) {
            number.append(TAKEN.charAt(chance.below(TAKEN.length())));
        }
        number.append(String.format(Locale.ROOT, "%07d", house % 10_000_000));
        number.setCharAt(CHECK, checkDigit(number));
        return new Vehicle(plate.toString(), number.toString());
    }

    static char checkDigit(CharSequence number) {
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            sum += WEIGHTS[place] * value(number.charAt(place));
        }
        int rest = sum % MODULUS;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    /** Letters stand for 1 to 9: A to H and J to R go up from 1, S to Z from 2. */
    private static int value(char glyph) {
        if (glyph <= '9') {
            return glyph - '0';
        }
        return glyph < 'J' ? glyph - 'A' + 1 : glyph < 'S' ? glyph - 'J' + 1 : glyph - 'S' + 2;
    }
}
