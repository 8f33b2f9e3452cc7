package io.clientele.warehouse;

import io.clientele.terms.Scope;
import java.util.function.Function;

/**
 * A number that can be asked for, declared once by its room, whose texts say what it is under {@code measure.<id>}.
 *
 * @param id {@code room.name}
 * @param unit {@code count}, {@code money}, {@code share}, {@code index}, {@code days}, {@code rate}, {@code ratio},
 *     {@code quantity}
 * @param sql the select that feeds the number, for a scope
 * @param kernel how the select's rows become a number
 * @param floor customers needed for an interval; 0 = exact, no floor
 * @param rows the facts behind it, with the columns to show, for a scope
 */
public record Measure(
        String id, String unit, Function<Scope, String> sql, Kernel kernel, int floor, Function<Scope, Rows> rows) {

    public static final int FLOOR = 30;

    /** An exact number: the select gives value and n. */
    public static Measure exact(String id, String unit, String sql, Rows rows) {
        return new Measure(id, unit, scope -> sql, Kernels.EXACT, 0, scope -> rows);
    }

    public static Measure exact(String id, String unit, Function<Scope, String> sql, Function<Scope, Rows> rows) {
        return new Measure(id, unit, sql, Kernels.EXACT, 0, rows);
    }

    /** Computes a figure's numbers from the rows of its select. */
    public interface Kernel {

        /** Standard name of the method, shown in evidence; {@code sql} when the select itself is the number. */
        String name();

        Computed compute(Selects selects, String sql, Scope scope, int floor);
    }
}
