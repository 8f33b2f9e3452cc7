package io.clientele.run;

import io.clientele.text.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What somebody typed to find something, in whatever script, and how well a thing answers to it. */
final class Sought {

    private final String typed;
    private final List<String> terms;

    Sought(String typed) {
        this.typed = typed.strip();
        this.terms = Search.terms(typed);
    }

    String typed() {
        return typed;
    }

    boolean isNothing() {
        return terms.isEmpty();
    }

    /** Those that answer, the best first, equals in the order they were given. */
    List<Hit> best(Stream<Hit> hits) {
        record Ranked(int rank, Hit hit) {}
        List<Ranked> ranked = new ArrayList<>();
        hits.forEach(hit -> rank(hit).ifPresent(rank -> ranked.add(new Ranked(rank, hit))));
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return ranked.stream().map(Ranked::hit).toList();
    }

    /** 0 = the name begins with it, 1 = the name has it, 2 = name and what is told of it have it together; empty = not all of it. */
    private OptionalInt rank(Hit hit) {
        String name = Search.index(List.of(hit.title()));
        if (terms.stream().allMatch(name::contains)) {
            return OptionalInt.of(name.startsWith(terms.get(0)) ? 0 : 1);
        }
        String told = Search.index(Stream.concat(Stream.of(hit.title(), hit.detail()), hit.alsoCalled().stream())
                .toList());
        return terms.stream().allMatch(told::contains) ? OptionalInt.of(2) : OptionalInt.empty();
    }

    /** Where it is found in a text, in UTF-16 units. */
    List<List<Integer>> marks(String text) {
        return Search.marks(text, typed).stream()
                .map(mark -> List.of(mark.from(), mark.to()))
                .toList();
    }
}
