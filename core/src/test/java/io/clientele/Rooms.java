package io.clientele;

import io.clientele.terms.Room;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rooms as their signs tell it. */
final class Rooms {

    static final String ROOT = "io.clientele.";

    private Rooms() {}

    /** Room of a class or package; subpackages belong to their room. */
    static String of(String name) {
        String inside = name.substring(ROOT.length());
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }

    /** The sign on a room's door. */
    static Optional<Room> sign(String room) {
        try {
            return Optional.ofNullable(
                    Class.forName(ROOT + room + ".package-info").getAnnotation(Room.class));
        } catch (ClassNotFoundException noSign) {
            return Optional.empty();
        }
    }

    /** The room itself and those it may look into. */
    static List<String> within(String room) {
        List<String> rooms = new ArrayList<>(List.of(room));
        sign(room).ifPresent(sign -> rooms.addAll(Arrays.asList(sign.reads())));
        return rooms;
    }
}
