package io.clientele.rules;

import io.clientele.terms.AsOf;
import io.clientele.text.Fold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A text of the customer says yes, or says no; one that says neither makes both false. */
public record YesNoIs(String attribute, boolean yes) implements AttributeLeaf {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "有", "co", "dung");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "否", "无", "不", "khong", "sai");

    /** What a text says; empty where it says neither. */
    public static Optional<Boolean> read(String text) {
        String folded = Fold.of(text);
        return YES.contains(folded) ? Optional.of(true) : NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    @Override
    public Attribute.Type type() {
        return Attribute.Type.TEXT;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute)
                .map(value -> new Found((yes ? YES : NO).contains(Fold.of(value.toString())), value))
                .orElse(Found.NOTHING);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("yes_no", attribute);
        json.put("is", yes);
        return json;
    }
}
