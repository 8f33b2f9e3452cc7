package io.clientele.segment;

import java.util.Locale;

/** A trait in English. */
final class TraitWords {

    private TraitWords() {}

    /** @param name of the level, as people say it */
    static String sentence(Trait trait, String name) {
        return "Among " + whom(trait.kind()) + " " + share(trait.bestShare()) + " " + does(trait.attribute(), name)
                + "; among all buyers " + share(trait.allShare()) + " " + so(trait.attribute()) + " ("
                + times(trait.ratio()) + " times" + range(trait) + ").";
    }

    private static String whom(TraitKind kind) {
        return kind == TraitKind.FIRST_ORDER
                ? "the customers who spend most after their first order"
                : "your best customers";
    }

    private static String does(String attribute, String name) {
        return switch (attribute) {
            case "country", "region", "city" -> "are from " + name;
            case "gender" -> "are of gender " + name;
            case "age" -> "are aged " + name;
            case "channel" -> "first ordered by " + name;
            case "first_product" -> "had " + name + " in their first order";
            case "first_order_size" -> "spent " + name + " in their first order";
            default -> "have " + attribute + " " + name;
        };
    }

    private static String so(String attribute) {
        return switch (attribute) {
            case "country", "region", "city", "gender", "age" -> "are";
            case "channel", "first_product", "first_order_size" -> "did";
            default -> "have";
        };
    }

    private static String range(Trait trait) {
        Double low = trait.low();
        Double high = trait.high();
        return low == null || high == null ? "" : "; between " + times(low) + " and " + times(high);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, share < .1 ? "%.1f %%" : "%.0f %%", share * 100);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }
}
