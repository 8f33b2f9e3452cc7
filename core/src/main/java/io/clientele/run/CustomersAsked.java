package io.clientele.run;

import io.clientele.text.Search;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list of customers.
 *
 * @param search as it was typed
 * @param sort the columns that put customers in order, the first counts most
 * @param columns to be shown
 * @param chosen a select of customer ids, made by us, that the list is kept to; null = all customers
 */
public record CustomersAsked(
        String search,
        List<Sort> sort,
        List<CustomerColumn> columns,
        @Nullable String chosen) {

    private static final int MOST_KEYS = 3;

    public CustomersAsked {
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
    }

    /** @param down largest first */
    public record Sort(CustomerColumn column, boolean down) {}

    /**
     * Reads an address: {@code sort=-net,full_name}, {@code columns=full_name,net}.
     *
     * @throws io.clientele.terms.InvalidInputException where a column is not there
     */
    public static CustomersAsked of(
            CustomerColumns there,
            @Nullable String search,
            @Nullable String sort,
            @Nullable String columns,
            @Nullable String chosen) {
        List<CustomerColumn> shown = new ArrayList<>();
        names(columns).forEach(name -> shown.add(there.named(name, "columns")));
        List<Sort> keys = new ArrayList<>();
        for (String name : names(sort).stream().limit(MOST_KEYS).toList()) {
            boolean down = name.startsWith("-");
            keys.add(new Sort(there.named(down ? name.substring(1) : name, "sort"), down));
        }
        if (keys.isEmpty()) {
            // The best first; where nobody has bought, by the key that each has.
            there.all().stream()
                    .filter(column -> column.name().equals("net"))
                    .forEach(net -> keys.add(new Sort(net, true)));
        }
        return new CustomersAsked(
                search == null ? "" : search.strip(), keys, shown.isEmpty() ? there.firstShown() : shown, chosen);
    }

    static Set<String> names(@Nullable String list) {
        Set<String> names = new LinkedHashSet<>();
        if (list != null) {
            for (String name : list.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    boolean everyone() {
        return chosen == null && terms().isEmpty();
    }

    /** What the text of a customer must hold, all of it. */
    List<String> terms() {
        return Search.terms(search);
    }
}
