package io.clientele.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telephone numbers, one spelling for each line (E.164). */
public final class Phones {

    private static final int LONGEST = 60;
    private static final List<String> REGIONS = List.of("VN", "CN", "TW", "HK", "GB", "US");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /**
     * The line in E.164 ("+84390000201"), Vietnam's eleven-digit numbers from before 2018 as their present ones; null if no
     * valid number can be made of the text.
     *
     * @param defaultRegion ISO 3166 code of the country that numbers without a country code belong to
     */
    public static @Nullable String e164(String text, String defaultRegion) {
        String dialled = dialled(text);
        if (dialled.length() < 6) {
            return null;
        }
        boolean international = dialled.charAt(0) == '+' || dialled.startsWith("00");
        if (defaultRegion.equals("VN") || isVietnamese(dialled)) {
            String vietnamese = VietnamNumbers.international(dialled);
            if (vietnamese != null) {
                return vietnamese;
            }
        }
        String known =
                valid(international && dialled.charAt(0) != '+' ? "+" + dialled.substring(2) : dialled, defaultRegion);
        boolean countryWithoutPlus =
                known == null && !international && dialled.charAt(0) != '0' && dialled.length() > 10;
        return countryWithoutPlus ? valid("+" + dialled, defaultRegion) : known;
    }

    /** The country that most numbers without a country code are valid in; certainty is the share of numbers it explains. */
    public static Guess<String> region(Iterable<String> phones) {
        List<String> dialled = new ArrayList<>();
        phones.forEach(phone -> {
            String digits = dialled(phone);
            if (digits.length() >= 6) {
                dialled.add(digits);
            }
        });
        String best = "";
        int most = 0;
        List<String> others = new ArrayList<>();
        for (String region : REGIONS) {
            int count = (int)
                    dialled.stream().filter(digits -> belongs(digits, region)).count();
            if (count > most) {
                best = region;
                most = count;
                others.clear();
            } else if (count == most && most > 0) {
                others.add(region);
            }
        }
        if (most == 0) {
            return new Guess<>("ZZ", 0, List.of(), "No number is valid in a known country.");
        }
        double share = most / (double) dialled.size();
        String because = most + " of " + dialled.size() + " numbers are valid in " + best + ".";
        return new Guess<>(best, others.isEmpty() ? share : Math.min(share, 0.5), others, because);
    }

    private static boolean belongs(String dialled, String region) {
        if (region.equals("VN")) {
            return VietnamNumbers.international(dialled) != null;
        }
        PhoneNumber number = parsed(dialled, region);
        return number != null && NUMBERS.isValidNumberForRegion(number, region);
    }

    private static boolean isVietnamese(String dialled) {
        return dialled.startsWith("+84") || dialled.startsWith("0084");
    }

    /** Folded digits with a leading plus if there is one; an extension or a second number is cut off. */
    private static String dialled(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String folded = Glyphs.fold(text);
        StringBuilder digits = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char glyph = folded.charAt(i);
            if (Glyphs.isDigit(glyph)) {
                digits.append(glyph);
            } else if (glyph == '+' && digits.isEmpty()) {
                digits.append('+');
            } else if (digits.length() >= 8 && " .-()'".indexOf(glyph) < 0) {
                break;
            } else if (glyph < ' ' || Character.isSurrogate(glyph) || glyph == '@') {
                return "";
            }
        }
        return digits.toString().startsWith("+0") ? digits.substring(1) : digits.toString();
    }

    private static @Nullable String valid(String dialled, String region) {
        PhoneNumber number = parsed(dialled, region);
        return number != null && NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
    }

    private static @Nullable PhoneNumber parsed(String dialled, String region) {
        try {
            return NUMBERS.parse(dialled, region);
        } catch (NumberParseException e) {
            return null; // too short, too long, or no such country
        }
    }
}
