package io.clientele.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the place that a text names: "TP.HCM", "tỉnh Bình Dương", "Shanghai Shi", "广东省深圳市", "Quận 1, Sài Gòn". */
final class PlaceNames {

    private static final int LONGEST = 200;
    private static final Pattern PARTS = Pattern.compile("[,;/|，、；\\n]| - ");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern KIND_BEFORE = Pattern.compile("^(?:tinh|thanhpho|tp|thudo|cityof)(?=..)");
    private static final Pattern KIND_BEHIND =
            Pattern.compile("(?<=..)(?:autonomousregion|municipality|province|city|sheng|shi|省|市)$");
    private static final Pattern HAN_DIVISION = Pattern.compile("^(.{2,9}?(?:省|市|自治区|特别行政区))(?=.)");

    private final Map<String, String> ids = new HashMap<>();

    Set<String> keys() {
        return ids.keySet();
    }

    void add(PlaceRow row, String id) {
        row.names().values().forEach(name -> add(name, id));
        row.others().forEach(name -> add(name, id));
    }

    private void add(String name, String id) {
        String before = ids.putIfAbsent(key(name), id);
        if (before != null && !before.equals(id)) {
            throw new IllegalStateException(name + " is claimed by " + before + " and " + id);
        }
    }

    /** Folded, letters and digits only: "Ha Noi" and "Hanoi" are one. */
    private static String key(String text) {
        return NO_NAME.matcher(Fold.of(text)).replaceAll("");
    }

    /**
     * The whole text, else the last of its parts that is a place: addresses go from the small to the large; without marks between
     * them, as the Chinese write, from the large to the small.
     *
     * @param doubtful keys that name no place by themselves
     */
    @Nullable
    String find(String text, Set<String> doubtful) {
        if (text.length() > LONGEST) {
            return null;
        }
        String whole = named(key(text), doubtful);
        if (whole != null) {
            return whole;
        }
        String[] parts = PARTS.split(text);
        for (int part = parts.length - 1; part >= 0; part--) {
            String key = key(parts[part]);
            String id = parts.length > 1 ? named(key, doubtful) : null;
            id = id == null ? largest(key, doubtful) : id;
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private @Nullable String named(String key, Set<String> doubtful) {
        String id = known(key, doubtful);
        if (id == null) {
            String bare = KIND_BEFORE.matcher(key).replaceFirst("");
            id = known(bare, doubtful);
            id = id == null ? known(KIND_BEHIND.matcher(bare).replaceFirst(""), doubtful) : id;
        }
        return id;
    }

    private @Nullable String known(String key, Set<String> doubtful) {
        return doubtful.contains(key) ? null : ids.get(key);
    }

    /** The division a Chinese address begins with; without its kind (广东深圳) only if the rest lies in it. */
    private @Nullable String largest(String key, Set<String> doubtful) {
        if (key.isEmpty() || !Han.isHan(key.charAt(0))) {
            return null;
        }
        var division = HAN_DIVISION.matcher(key);
        String id = division.find() ? named(division.group(1), doubtful) : null;
        for (int length = 3; id == null && length >= 2; length--) {
            if (key.length() > length) {
                String large = known(key.substring(0, length), doubtful);
                String rest = key.substring(length);
                boolean inside =
                        large != null && (large.equals(named(rest, doubtful)) || large.equals(largest(rest, doubtful)));
                id = inside ? large : null;
            }
        }
        return id;
    }
}
