package io.clientele.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is written in another script or without its marks: "nguyen thi anh" finds Nguyễn Thị Ánh, "zhang wei" finds 张伟 and
 * 張偉, 头发 finds 頭髮, 0168… finds 038….
 */
public final class Search {

    /** A search says a few words. */
    private static final int MOST_TERMS = 50;

    private static final String AROUND_WORDS = ",;:!?\"'()[]{}<>、。，；：！？「」『』《》【】…·";

    /** From, inclusive, and to, exclusive, in UTF-16 units of the original. */
    public record Mark(int from, int to) {}

    private Search() {}

    /**
     * What is searched in: the texts, folded, a line each; behind a text with Han its readings ("zhang wei", "zhangwei"), that of
     * a surname first; behind a telephone number the other ways to dial it.
     */
    public static String index(List<String> texts) {
        Set<String> lines = new LinkedHashSet<>();
        for (String text : texts) {
            String folded = Fold.of(text);
            if (folded.isEmpty()) {
                continue;
            }
            lines.add(folded);
            if (Spellings.hasHan(text)) {
                addReadings(lines, text);
            } else if (mayHoldNumber(folded)) {
                addNumbers(lines, folded);
            }
        }
        return String.join("\n", lines);
    }

    private static void addReadings(Set<String> lines, String text) {
        Spellings spellings = new Spellings(text);
        spellings.read(" ").forEach(spelling -> lines.add(Fold.of(spelling.typed())));
        spellings.read("").forEach(spelling -> lines.add(Fold.of(spelling.typed())));
        addNumbers(lines, Fold.of(text));
    }

    private static void addNumbers(Set<String> lines, String folded) {
        List<Spelling> dialled = PhoneSpellings.of(folded);
        for (Spelling spelling : dialled) {
            addNew(lines, folded, spelling.typed());
        }
        if (dialled.isEmpty()) {
            for (String word : folded.split(" ")) {
                addNew(lines, folded, PhoneSpellings.digits(trimmed(word)));
            }
        }
    }

    private static void addNew(Set<String> lines, String folded, @Nullable String digits) {
        if (digits != null && !folded.contains(digits)) {
            lines.add(digits);
        }
    }

    private static boolean mayHoldNumber(String folded) {
        int digits = 0;
        for (int i = 0; i < folded.length(); i++) {
            digits += Glyphs.isDigit(folded.charAt(i)) ? 1 : 0;
        }
        return digits >= PhoneSpellings.FEWEST;
    }

    /**
     * What must all be contained in {@link #index}: the folded words, Han character by character, numbers as they are dialled.
     * Empty if nothing is searched for.
     */
    public static List<String> terms(String query) {
        Set<String> terms = new LinkedHashSet<>();
        words(query).forEach(word -> addTerms(terms, word));
        return terms.stream().limit(MOST_TERMS).toList();
    }

    private static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        for (String word : Fold.of(query).split(" ")) {
            String bare = trimmed(word);
            String digits = PhoneSpellings.digits(bare);
            words.add(digits != null ? digits : bare);
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static void addTerms(Set<String> terms, String word) {
        int start = 0;
        for (int at = 0; at < word.length(); at++) {
            if (Han.isHan(word.charAt(at))) {
                addTerm(terms, word.substring(start, at));
                terms.add(word.substring(at, at + 1));
                start = at + 1;
            }
        }
        addTerm(terms, word.substring(start));
    }

    private static void addTerm(Set<String> terms, String part) {
        String bare = trimmed(part);
        if (!bare.isEmpty()) {
            terms.add(bare);
        }
    }

    /** Without the marks around a word; nothing of a word that is marks only. A plus before a number says: from abroad. */
    private static String trimmed(String word) {
        int start = word.startsWith("+") ? 1 : 0;
        int end = word.length();
        while (start < end && AROUND_WORDS.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AROUND_WORDS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    /**
     * Where the query is found in a text as it was written: whole letters, in their order, none twice. A word is looked for as it
     * is, then by the readings of Han; Han that does not stand together, by character.
     */
    public static List<Mark> marks(String original, String query) {
        List<Spelling> spellings = new ArrayList<>();
        Spellings all = new Spellings(original);
        spellings.add(all.folded());
        spellings.addAll(PhoneSpellings.of(original));
        if (Spellings.hasHan(original)) {
            spellings.addAll(all.read(""));
        }
        List<Mark> marks = new ArrayList<>();
        for (String word : words(query)) {
            if (!mark(spellings, word, marks)) {
                Set<String> terms = new LinkedHashSet<>();
                addTerms(terms, word);
                terms.forEach(term -> mark(spellings, term, marks));
            }
        }
        return merged(marks);
    }

    /** By the first spelling that has the term. */
    private static boolean mark(List<Spelling> spellings, String term, List<Mark> marks) {
        for (Spelling spelling : spellings) {
            if (spelling.mark(term, marks)) {
                return true;
            }
        }
        return false;
    }

    private static List<Mark> merged(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::from));
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : marks) {
            Mark last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && mark.from() <= last.to()) {
                merged.set(merged.size() - 1, new Mark(last.from(), Math.max(last.to(), mark.to())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
