package io.clientele.text;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Names of countries in English, both kinds of written Chinese and Vietnamese, and their ISO 3166 codes. */
public final class Countries {

    private static final int LONGEST = 80;
    private static final List<ULocale> LANGUAGES =
            List.of(ULocale.ENGLISH, ULocale.SIMPLIFIED_CHINESE, ULocale.TRADITIONAL_CHINESE, new ULocale("vi"));

    private static final String[] OWN_NAMES = {
        "GB=UK,U.K.,Great Britain,Britain,England,Scotland,Wales,Northern Ireland,Anh,Anh Quốc,Nước Anh",
        "IE=EIRE,Republic of Ireland",
        "US=U.S.,U.S.A.,United States of America,America,Mỹ,Hoa Kỳ,美國,美利坚合众国",
        "ZA=RSA",
        "HK=Hong Kong,Hongkong,Hồng Kông,中国香港",
        "MO=Macau,Macao,Ma Cao,中国澳门",
        "TW=Taiwan,Đài Loan,台灣,臺灣,中国台湾",
        "CN=PRC,P.R. China,People's Republic of China,Mainland China,中国大陆,中国内地,Trung Hoa",
        "VN=Viet Nam,Vietnam,Việt Nam,Socialist Republic of Vietnam",
        "KR=Korea,Republic of Korea,South Korea,韩国,韓國,Hàn Quốc",
        "RU=Russian Federation,Nga",
        "CZ=Czech Republic,Czechia",
        "TR=Turkey,Türkiye",
        "NL=Holland,The Netherlands",
        "AE=UAE,U.A.E.",
        "AU=Úc",
        "JP=Nhật",
        "MM=Burma",
        "CI=Ivory Coast",
        "CV=Cape Verde",
        "MK=Macedonia",
        "SZ=Swaziland",
        "LA=Laos",
        "IR=Iran,Islamic Republic of Iran",
        "SY=Syrian Arab Republic",
        "MD=Republic of Moldova",
        "DE=Đức",
        "FR=Pháp",
        "TH=Thái Lan",
        "VA=Vatican",
        "PS=Palestine",
        "BA=Bosnia",
        "TL=East Timor",
        "CD=DR Congo,DRC",
        "LY=Libya",
    };

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /**
     * ISO 3166 alpha-2 code of a name or code, in any case and with or without accents; null if it is none. Names without a
     * code of their own (Channel Islands, European Community, West Indies) and NA, which more often means "missing" than
     * Namibia, are null.
     */
    public static @Nullable String code(String text) {
        if (text.length() == 3 || (text.length() == 2 && !text.equalsIgnoreCase("na"))) {
            String exact = CODES.get(text);
            if (exact != null) {
                return exact;
            }
        }
        if (text.length() > LONGEST || Nobody.isMarker(text)) {
            return null;
        }
        String code = CODES.get(key(text));
        return code != null ? code : CODES.get(bareKey(text));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> bare = new HashMap<>();
        for (String line : OWN_NAMES) {
            String[] sides = line.split("=", 2);
            for (String name : sides[1].split(",")) {
                add(codes, bare, name, sides[0]);
            }
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
            codes.putIfAbsent(key(code), code);
            addAlpha3(codes, code);
            for (ULocale language : LANGUAGES) {
                add(codes, bare, new ULocale("", code).getDisplayCountry(language), code);
            }
        }
        bare.forEach(codes::putIfAbsent);
        return Map.copyOf(codes);
    }

    private static void addAlpha3(Map<String, String> codes, String code) {
        try {
            String three = new Locale("", code).getISO3Country();
            codes.put(three, code); // NGA is Nigeria, Nga is what Russia is called in Vietnamese
            codes.putIfAbsent(key(three), code);
        } catch (MissingResourceException e) {
            return; // this country has no code of three letters
        }
    }

    private static void add(Map<String, String> codes, Map<String, String> bare, String name, String code) {
        codes.putIfAbsent(key(name), code);
        bare.putIfAbsent(bareKey(name), code);
    }

    private static String key(String name) {
        return Names.fold(name.replace(".", "")).replace(" & ", " and ").replace("’", "'");
    }

    private static String bareKey(String name) {
        return Names.sortKeyWithoutAccents(key(name)).replace("-", " ");
    }
}
