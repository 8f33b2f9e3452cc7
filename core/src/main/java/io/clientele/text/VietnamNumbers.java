package io.clientele.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Vietnam's numbers. From September 2018 on, mobile numbers of eleven digits lost one: the prefixes in the table were replaced.
 * +84, 0084, 84 and 0 before a number mean the same, while 084 is also a prefix of its own.
 */
final class VietnamNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("162", "32"),
            Map.entry("163", "33"),
            Map.entry("164", "34"),
            Map.entry("165", "35"),
            Map.entry("166", "36"),
            Map.entry("167", "37"),
            Map.entry("168", "38"),
            Map.entry("169", "39"),
            Map.entry("120", "70"),
            Map.entry("121", "79"),
            Map.entry("122", "77"),
            Map.entry("126", "76"),
            Map.entry("128", "78"),
            Map.entry("123", "83"),
            Map.entry("124", "84"),
            Map.entry("125", "85"),
            Map.entry("127", "81"),
            Map.entry("129", "82"),
            Map.entry("186", "56"),
            Map.entry("188", "58"),
            Map.entry("199", "59"));

    private static final Map<String, String> FORMER =
            PREFIXES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private VietnamNumbers() {}

    /** What a mobile number without its zero began with before 2018 ("168" for "38"); null if nothing has changed. */
    static @Nullable String formerPrefix(String significant) {
        return significant.length() == 9 ? FORMER.get(significant.substring(0, 2)) : null;
    }

    /** What a number of eleven digits, without its zero, begins with today ("38" for "168"); null if it is none. */
    static @Nullable String presentPrefix(String significant) {
        return significant.length() == 10 ? PREFIXES.get(significant.substring(0, 3)) : null;
    }

    /** E.164 of digits with an optional leading plus, or null if they are no valid Vietnamese number. */
    static @Nullable String international(String dialled) {
        if (dialled.startsWith("+84")) {
            return ofNational(dialled.substring(3));
        }
        if (dialled.startsWith("+")) {
            return null;
        }
        if (dialled.startsWith("0084")) {
            return ofNational(dialled.substring(4));
        }
        if (dialled.startsWith("0")) {
            String national = ofNational(dialled.substring(1));
            // "084 905…" with a stray zero before the country code
            return national == null && dialled.startsWith("084") ? ofNational(dialled.substring(3)) : national;
        }
        String withCountry = dialled.startsWith("84") ? ofNational(dialled.substring(2)) : null;
        return withCountry == null ? ofNational(dialled) : withCountry;
    }

    private static @Nullable String ofNational(String digits) {
        String significant = digits.startsWith("0") ? digits.substring(1) : digits;
        String present = present(significant);
        if (present.length() < 8 || present.length() > 10) {
            return null;
        }
        String e164 = "+84" + present;
        return isMobile(present) || isValid(e164) ? e164 : null;
    }

    /** An eleven-digit number (ten without its zero) in its present form. */
    private static String present(String significant) {
        String prefix = presentPrefix(significant);
        return prefix == null ? significant : prefix + significant.substring(3);
    }

    /** Present mobile numbers have nine digits and begin with 3, 5, 7, 8 or 9. */
    private static boolean isMobile(String significant) {
        return significant.length() == 9 && "35789".indexOf(significant.charAt(0)) >= 0;
    }

    private static boolean isValid(String e164) {
        try {
            PhoneNumber number = NUMBERS.parse(e164, "VN");
            return NUMBERS.isValidNumber(number);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
