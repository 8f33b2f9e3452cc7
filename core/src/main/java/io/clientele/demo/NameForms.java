package io.clientele.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How names are written down otherwise than by those who bear them. */
final class NameForms {

    /** What Telex types for a mark that stands on a letter. */
    private static final Map<Character, String> TELEX = Map.of(
            '\u0300', "f", '\u0301', "s", '\u0309', "r", '\u0303', "x", '\u0323', "j", '\u0306', "w", '\u031B', "w");

    private static final char CIRCUMFLEX = '\u0302';

    private final Map<String, Map<Character, String>> glyphs = new HashMap<>();
    private final Map<String, String> shorts = new HashMap<>();

    NameForms() {
        Rows.of("glyphs")
                .forEach(row -> glyphs.computeIfAbsent(row.get(0), form -> new HashMap<>())
                        .put(row.get(1).charAt(0), row.get(2)));
        Rows.of("short-names").forEach(row -> shorts.put(row.get(0), row.get(1)));
    }

    /** The name in a form; as it is where it has none such. */
    String of(String form, Person person, Chance chance) {
        Called called = person.called();
        String name = person.name();
        return switch (form) {
            case "no marks" -> bare(name);
            case "Telex" -> telex(name);
            case "swapped" -> swapped(person);
            case "no middle" -> called.family() + " " + called.given();
            case "capitals" -> name.toUpperCase(Locale.ROOT);
            case "typo" -> typo(name, chance);
            case "title" -> titled(person);
            case "traditional", "simplified", "same sound" -> replaced(form, name, chance);
            case "romanised" -> called.latinFamily() + " " + called.latinGiven();
            case "romanised swapped" -> called.latinGiven() + " " + called.latinFamily();
            case "short" -> shorts.getOrDefault(called.given(), called.given()) + " " + called.family();
            case "initial" -> called.given().charAt(0) + ". " + called.family();
            default -> throw new IllegalArgumentException("No form of a name: " + form);
        };
    }

    /** Given name first in Vietnamese, the family name and a comma first in English. */
    private static String swapped(Person person) {
        Called called = person.called();
        return person.market() == Market.ENGLISH
                ? called.family() + ", " + called.given()
                : bare(called.given() + " " + called.middle() + " " + called.family());
    }

    private static String titled(Person person) {
        Called called = person.called();
        return switch (person.market()) {
            case SOUTH -> (person.woman() ? "Chị " : "Anh ") + called.given();
            case MAINLAND -> called.family() + (person.woman() ? "女士" : "先生");
            case ISLANDS -> called.family() + (person.woman() ? "小姐" : "先生");
            case ENGLISH -> (person.woman() ? "Ms " : "Mr ") + called.family();
        };
    }

    static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /** What is left on the page when a keyboard does not join Telex: Nguyeenx for Nguyễn. */
    private static String telex(String name) {
        StringBuilder typed = new StringBuilder();
        for (String word : name.split(" ")) {
            typed.append(typed.isEmpty() ? "" : " ");
            String tone = "";
            char letter = ' ';
            for (char glyph : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
                if (glyph == CIRCUMFLEX) {
                    typed.append(Character.toLowerCase(letter));
                } else if (glyph == '\u0306' || glyph == '\u031B') {
                    typed.append('w');
                } else if (TELEX.containsKey(glyph)) {
                    tone = TELEX.getOrDefault(glyph, "");
                } else {
                    letter = glyph == 'đ' ? 'd' : glyph == 'Đ' ? 'D' : glyph;
                    typed.append(letter).append(letter == glyph ? "" : "d");
                }
            }
            typed.append(tone);
        }
        return typed.toString();
    }

    /** Of a form that is a matter of characters; of the same sound one character is another, else all are. */
    private String replaced(String form, String name, Chance chance) {
        Map<Character, String> others = glyphs.getOrDefault(form, Map.of());
        boolean one = form.equals("same sound");
        // The family name is known from the papers.
        int from = one ? 1 + chance.below(Math.max(1, name.length() - 1)) : 0;
        int to = one ? from + 1 : name.length();
        StringBuilder written = new StringBuilder(name);
        for (int place = to - 1; place >= from; place--) {
            written.replace(
                    place, place + 1, others.getOrDefault(name.charAt(place), name.substring(place, place + 1)));
        }
        return written.toString();
    }

    /** Two neighbouring letters changed places. */
    private static String typo(String name, Chance chance) {
        int place = 1 + chance.below(name.length() - 2);
        return name.substring(0, place) + name.charAt(place + 1) + name.charAt(place) + name.substring(place + 2);
    }
}
