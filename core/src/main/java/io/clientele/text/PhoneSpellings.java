package io.clientele.text;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways a number may be dialled: with and without its country, and Vietnam's mobile numbers with the prefix from before 2018
 * as well as the present one. Digits only.
 */
final class PhoneSpellings {

    /** A shorter one may as well be a key or a day. */
    static final int FEWEST = 9;

    private static final int MOST = 20;
    private static final String BETWEEN = " .-()/";
    private static final Set<Integer> COUNTRIES = PhoneNumberUtil.getInstance().getSupportedCallingCodes();

    private final String digits;
    private final int[] at;
    private final boolean international;

    private PhoneSpellings(String digits, int[] at, boolean international) {
        this.digits = digits;
        this.at = at;
        this.international = international;
    }

    /** None if the text is no number that can be dialled. */
    static List<Spelling> of(String text) {
        PhoneSpellings number = read(text);
        return number == null ? List.of() : number.all();
    }

    /** The digits of such a number, without 00 for abroad. */
    static @Nullable String digits(String text) {
        PhoneSpellings number = read(text);
        return number == null ? null : number.digits;
    }

    private static @Nullable PhoneSpellings read(String text) {
        StringBuilder digits = new StringBuilder(MOST);
        int[] at = new int[MOST];
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char glyph = Glyphs.fold(text.charAt(i));
            if (Glyphs.isDigit(glyph)) {
                if (digits.length() == MOST) {
                    return null;
                }
                at[digits.length()] = i;
                digits.append(glyph);
            } else if (glyph == '+' && digits.isEmpty()) {
                plus = true;
            } else if (BETWEEN.indexOf(glyph) < 0) {
                return null;
            }
        }
        if (digits.length() < FEWEST) {
            return null;
        }
        boolean abroad = !plus && digits.charAt(0) == '0' && digits.charAt(1) == '0';
        return abroad
                ? new PhoneSpellings(digits.substring(2), Arrays.copyOfRange(at, 2, MOST), true)
                : new PhoneSpellings(digits.toString(), at, plus);
    }

    private List<Spelling> all() {
        List<Spelling> all = new ArrayList<>();
        all.add(rest(new Spelling(), 0));
        int country = international ? country() : 0;
        if (country > 0) {
            all.add(rest(zero(country), country));
        }
        boolean vietnamese = international ? digits.startsWith("84") && country == 2 : digits.startsWith("0");
        if (vietnamese) {
            int start = international ? 2 : 1;
            String former = VietnamNumbers.formerPrefix(digits.substring(start));
            String present = VietnamNumbers.presentPrefix(digits.substring(start));
            if (former != null) {
                other(all, start, former, 2);
            } else if (present != null) {
                other(all, start, present, 3);
            }
        }
        return all;
    }

    /** With another prefix in place of some digits, as dialled at home and from abroad. */
    private void other(List<Spelling> all, int start, String prefix, int instead) {
        int from = at[start];
        int to = at[start + instead - 1] + 1;
        all.add(rest(zero(start).add(prefix, from, to), start + instead));
        all.add(rest(new Spelling().add("84", 0, at[start - 1] + 1).add(prefix, from, to), start + instead));
    }

    private Spelling zero(int country) {
        return new Spelling().add("0", 0, at[country - 1] + 1);
    }

    private Spelling rest(Spelling spelling, int start) {
        for (int digit = start; digit < digits.length(); digit++) {
            spelling.add(digits.charAt(digit), at[digit], at[digit] + 1);
        }
        return spelling;
    }

    private int country() {
        for (int length = 1; length <= 3; length++) {
            if (COUNTRIES.contains(Integer.parseInt(digits.substring(0, length)))) {
                return length;
            }
        }
        return 0;
    }
}
