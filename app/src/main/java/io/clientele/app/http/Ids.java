package io.clientele.app.http;

import java.security.SecureRandom;

/** Ids of what lives as long as the process. */
final class Ids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String random(String letter) {
        StringBuilder id = new StringBuilder(letter);
        for (int place = 0; place < LENGTH; place++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
