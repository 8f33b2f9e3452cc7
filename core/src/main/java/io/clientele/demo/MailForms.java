package io.clientele.demo;

import org.jspecify.annotations.Nullable;

/** How e-mail addresses are written down. */
final class MailForms {

    private static final String SHOWROOM = "may-tinh-bang@sao-nam.example";

    private MailForms() {}

    static @Nullable String of(String form, String mail) {
        return switch (form) {
            case "none" -> null;
            case "showroom" -> SHOWROOM;
            case "capitals" -> Character.toUpperCase(mail.charAt(0)) + mail.substring(1);
            case "one letter off" -> mail.charAt(0) + mail.substring(2);
            default -> throw new IllegalArgumentException("No form of an address: " + form);
        };
    }
}
