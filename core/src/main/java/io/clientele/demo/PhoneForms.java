package io.clientele.demo;

import java.util.Map;
import java.util.stream.Collectors;

/** How telephones are written down. */
final class PhoneForms {

    private static final String SHOWROOM = "02873001801";
    private static final String DEALER = "02873001802";

    /** Present prefixes of Vietnam to those of before September 2018. */
    private static final Map<String, String> FORMER =
            Rows.of("prefixes").stream().collect(Collectors.toMap(row -> row.get(1), row -> row.get(0)));

    private PhoneForms() {}

    /** As it is dialled in its country: from Vietnam with a zero, from elsewhere in full. */
    static String usual(String phone) {
        return phone.startsWith("+84") ? "0" + phone.substring(3) : phone;
    }

    /** In a form; as usual where the telephone has none such. */
    static String of(String form, String phone, Chance chance) {
        String usual = usual(phone);
        boolean here = phone.startsWith("+84");
        return switch (form) {
            case "country code" -> phone;
            case "two zeros" -> "00" + phone.substring(1);
            case "no zero" -> here ? phone.substring(3) : usual;
            case "spaces" -> spaced(usual);
            case "former prefix" -> former(phone, usual);
            case "one digit off" -> offByOne(usual, chance);
            case "showroom" -> SHOWROOM;
            case "dealer's own" -> DEALER;
            default -> throw new IllegalArgumentException("No form of a telephone: " + form);
        };
    }

    private static String spaced(String usual) {
        int place = usual.length() - 6;
        return usual.substring(0, place) + " " + usual.substring(place, place + 3) + " " + usual.substring(place + 3);
    }

    /** Of eleven digits, as before September 2018. */
    private static String former(String phone, String usual) {
        String prefix = phone.startsWith("+84") ? FORMER.get(phone.substring(3, 5)) : null;
        return prefix == null ? usual : "0" + prefix + phone.substring(5);
    }

    private static String offByOne(String usual, Chance chance) {
        int place = usual.length() - 1 - chance.below(4);
        char other = (char) ('0' + (usual.charAt(place) - '0' + 1 + chance.below(8)) % 10);
        return usual.substring(0, place) + other + usual.substring(place + 1);
    }
}
