package io.clientele.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A tree of places as it was at a time, to say what lies under what. Provinces change: Bình Dương is one of Vietnam's 63 in {@code
 * vn-2024} and a part of Ho Chi Minh City in {@code vn-2025-07}. Nodes are numbered in preorder, so "under" is a range.
 */
public final class Places {

    private static final Map<String, ULocale> LANGUAGES = languages();
    private static final Map<String, Places> EDITIONS = editionsByName();

    /** What is a place in two countries, such as 河南: taken only where the country is told. */
    private static final Set<String> IN_TWO_COUNTRIES = inTwoCountries();

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final PlaceNames names = new PlaceNames();

    /** Id of the country's node by country code. */
    private final Map<String, String> countries = new LinkedHashMap<>();

    /**
     * @param id of a country its code in small letters, of what lies in it that and the official code: {@code vn:79}
     * @param lo number of the node
     * @param hi number of the last node under it
     * @param names by language, as in the texts of the house
     */
    public record Node(String id, int lo, int hi, Map<String, String> names) {}

    private Places() {}

    public static List<String> editions() {
        return List.copyOf(EDITIONS.keySet());
    }

    /** @throws IllegalArgumentException if there is no such edition */
    public static Places of(String edition) {
        Places places = EDITIONS.get(edition);
        if (places == null) {
            throw new IllegalArgumentException(
                    "No edition of places is called " + edition + "; there are " + editions());
        }
        return places;
    }

    /** In preorder. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public boolean under(Node node, Node ancestor) {
        return ancestor.lo() <= node.lo() && node.lo() <= ancestor.hi();
    }

    /**
     * Where a record lies by what it says, as deep as can be told: by its region, else its city, else its country. Empty where
     * the country is none of this edition, or nothing can be read.
     */
    public Optional<Node> locate(@Nullable String country, @Nullable String region, @Nullable String city) {
        String code = country == null ? null : Countries.code(country);
        String within = code == null ? null : countries.get(code);
        if (code != null && within == null) {
            return Optional.empty();
        }
        if (within != null && within.contains(":")) {
            return node(within); // a country to some, a province in this edition
        }
        for (String text : Arrays.asList(region, city, code == null ? country : null)) {
            String id = text == null ? null : names.find(text, within == null ? IN_TWO_COUNTRIES : Set.of());
            if (id != null) {
                return node(id);
            }
        }
        return within == null ? Optional.empty() : node(within);
    }

    private static Map<String, ULocale> languages() {
        Map<String, ULocale> languages = new LinkedHashMap<>();
        languages.put("en", ULocale.ENGLISH);
        languages.put("zh-Hans", ULocale.SIMPLIFIED_CHINESE);
        languages.put("zh-Hant", ULocale.TRADITIONAL_CHINESE);
        languages.put("vi", new ULocale("vi"));
        return languages;
    }

    private static Map<String, Places> editionsByName() {
        Map<String, Places> editions = new LinkedHashMap<>();
        editions.put("iso", world());
        editions.put("vn-2024", country("VN", "vn-2024", List.of()));
        editions.put("vn-2025-07", country("VN", "vn-2025-07", PlaceRow.read("vn-2024")));
        Places china = country("CN", "cn-2025", List.of());
        china.countries.putAll(Map.of("TW", "cn:710000", "HK", "cn:810000", "MO", "cn:820000"));
        editions.put("cn-2025", china);
        return editions;
    }

    private static Set<String> inTwoCountries() {
        Set<String> both = new HashSet<>(of("vn-2024").names.keys());
        both.retainAll(of("cn-2025").names.keys());
        return both;
    }

    private static Places world() {
        Places places = new Places();
        for (String code : new TreeSet<>(Arrays.asList(Locale.getISOCountries()))) {
            places.addCountry(code, places.nodes.size(), 0);
        }
        return places;
    }

    /** @param former rows of an older edition, whose names now stand for what they went to */
    private static Places country(String code, String edition, List<PlaceRow> former) {
        Places places = new Places();
        List<PlaceRow> rows = PlaceRow.read(edition);
        places.addCountry(code, 0, rows.size());
        for (PlaceRow row : rows) {
            String id = id(code, row.code());
            int number = places.nodes.size();
            places.nodes.put(id, new Node(id, number, number, row.names()));
            places.names.add(row, id);
        }
        for (PlaceRow row : former) {
            places.names.add(row, id(code, row.now()));
        }
        return places;
    }

    private static String id(String country, String code) {
        return country.toLowerCase(Locale.ROOT) + ":" + code;
    }

    private void addCountry(String code, int number, int below) {
        String id = code.toLowerCase(Locale.ROOT);
        Map<String, String> said = new LinkedHashMap<>();
        LANGUAGES.forEach((language, locale) -> said.put(language, new ULocale("", code).getDisplayCountry(locale)));
        nodes.put(id, new Node(id, number, number + below, Map.copyOf(said)));
        countries.put(code, id);
    }
}
