package io.clientele.app.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a request is answered with: the contract in {@code docs/reference/openapi.json} is made of it, of the signature and of the
 * comments. The server itself does not read it; a test holds real answers to it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Tells {

    /** Shape of the answer, or of one of many; {@code Void} = no body. */
    Class<?> value();

    /** Whether the answer is a list of such. */
    boolean many() default false;

    int status() default 200;

    /** Another status that is answered with the same shape; 0 = none. */
    int or() default 0;

    String media() default "application/json";

    /** Codes it refuses with, beside those any request can get. */
    String[] refuses() default {};

    /** The only texts a member has. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OneOf {
        String[] value();
    }

    /** Name of a member that is a word of Java. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {
        String value();
    }

    /** A member that may be missing; one that may be null is {@code @Nullable}. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sometimes {}

    /** Value of a cell: a text, a number, yes or no, or null. */
    interface Cell {}

    /** A whole number or one as computed, or an exact decimal as text. */
    interface Amount {}

    /** From and until, in UTF-16 units of a text. */
    interface Span {}

    /** Lowest and highest score. */
    interface Scores {}

    /** Scores of recency, frequency and money. */
    interface Standing {}

    /** A file as it is, byte for byte. */
    interface Bytes {}
}
