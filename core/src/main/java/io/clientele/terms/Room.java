package io.clientele.terms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sign on a room's door: which rooms it may look into, and the one shelf (warehouse schema) it alone writes. Plan
 * tests hold the code and every rendered SQL statement against it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Room {

    /** Rooms whose classes this room may use and whose shelves it may read, besides the shared rooms it names here. */
    String[] reads() default {};

    /** The schema this room writes; empty for rooms without a shelf. */
    String shelf() default "";
}
