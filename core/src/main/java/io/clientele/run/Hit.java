package io.clientele.run;

import io.clientele.terms.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a search leads to.
 *
 * @param title its name
 * @param detail what it is, in a few words; empty where the name says it
 * @param address where it stands, without the day
 * @param alsoCalled other words it is found by
 * @param figure of a number what it is on the day
 */
record Hit(
        String title,
        String detail,
        String address,
        List<String> alsoCalled,
        @Nullable Figure figure) {

    static Hit of(String title, String detail, String address, String... alsoCalled) {
        return new Hit(title, detail, address, List.of(alsoCalled), null);
    }
}
