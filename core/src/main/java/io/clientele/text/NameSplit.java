package io.clientele.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the end of a name the family stands at. */
final class NameSplit {

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "mme", "herr", "frau", "ông", "bà");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "da", "di", "du", "del", "della", "dos", "la", "le", "ter", "ten", "bin",
            "ibn", "al", "el", "st");
    private static final List<String> CHINESE_TITLES = List.of("先生", "女士", "小姐", "太太", "老师", "老師");

    private NameSplit() {}

    static PersonName of(String name) {
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            return new PersonName(
                    name.substring(0, comma).strip(), name.substring(comma + 1).strip());
        }
        return switch (Names.script(name)) {
            case "Hani" -> chinese(name);
            case "Hang" -> name.indexOf(' ') > 0 ? familyFirst(words(name)) : letters(name, 1);
            case "Jpan" -> name.indexOf(' ') > 0 ? familyFirst(words(name)) : new PersonName("", name);
            default -> latin(words(name));
        };
    }

    private static List<String> words(String name) {
        return new ArrayList<>(Arrays.asList(name.split(" ")));
    }

    /** One or two letters of family; names of five letters and more are firms or foreigners. */
    private static PersonName chinese(String name) {
        int dot = Math.max(name.indexOf('·'), name.indexOf('・'));
        if (dot > 0) {
            return new PersonName(name.substring(dot + 1), name.substring(0, dot));
        }
        String letters = name.replace(" ", "");
        for (String title : CHINESE_TITLES) {
            if (letters.endsWith(title) && letters.length() > title.length()) {
                letters = letters.substring(0, letters.length() - title.length());
                if (letters.length() <= 2 && (letters.length() == 1 || Surnames.isChineseCompound(letters))) {
                    return new PersonName(letters, "");
                }
            }
        }
        boolean compound = letters.length() > 2 && Surnames.isChineseCompound(letters.substring(0, 2));
        if (letters.length() > (compound ? 5 : 4) || letters.length() < 2) {
            return new PersonName("", letters);
        }
        return letters(letters, compound ? 2 : 1);
    }

    private static PersonName letters(String name, int family) {
        return name.length() <= family
                ? new PersonName("", name)
                : new PersonName(name.substring(0, family), name.substring(family));
    }

    private static PersonName latin(List<String> words) {
        while (words.size() > 1 && TITLES.contains(bare(words.get(0)))) {
            words.remove(0);
        }
        while (words.size() > 2 && SUFFIXES.contains(bare(words.get(words.size() - 1)))) {
            words.remove(words.size() - 1);
        }
        if (words.size() == 1) {
            return new PersonName("", words.get(0));
        }
        return isVietnameseOrder(words) ? familyFirst(words) : familyLast(words);
    }

    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isVietnameseOrder(List<String> words) {
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        if (!Surnames.isVietnamese(first)) {
            return false;
        }
        if (words.stream().anyMatch(NameSplit::hasVietnameseMarks)) {
            return true;
        }
        boolean turned = Surnames.isVietnameseOnly(last) && !Surnames.isVietnameseOnly(first);
        return !turned && Surnames.isVietnameseOnly(first) && words.stream().allMatch(word -> word.length() <= 7);
    }

    /** Letters that among the Latin languages only Vietnamese writes: đ, ơ, ư, dots below, hooks and stacked marks. */
    private static boolean hasVietnameseMarks(String word) {
        String open = Normalizer.normalize(word, Normalizer.Form.NFD);
        int marks = 0;
        for (int i = 0; i < open.length(); i++) {
            char glyph = open.charAt(i);
            marks = Words.isAccent(glyph) ? marks + 1 : 0;
            boolean own = glyph == '\u0309' || glyph == '\u0323' || glyph == '\u031B' || glyph == 'đ' || glyph == 'Đ';
            if (own || marks > 1) {
                return true;
            }
        }
        return false;
    }

    private static PersonName familyFirst(List<String> words) {
        return new PersonName(words.get(0), String.join(" ", words.subList(1, words.size())));
    }

    private static PersonName familyLast(List<String> words) {
        int start = words.size() - 1;
        while (start > 1 && PARTICLES.contains(bare(words.get(start - 1)))) {
            start--;
        }
        return new PersonName(
                String.join(" ", words.subList(start, words.size())), String.join(" ", words.subList(0, start)));
    }
}
