package io.clientele.warehouse;

import io.clientele.text.OpaqueId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a result; columns are numbered from 1. Valid only until the next row is read. */
public interface Row {

    int width();

    @Nullable
    Object get(int column);

    @Nullable
    String text(int column);

    /** 0 for null. */
    long number(int column);

    double real(int column);

    @Nullable
    BigDecimal decimal(int column);

    default boolean isNull(int column) {
        return get(column) == null;
    }

    default @Nullable LocalDate day(int column) {
        return (LocalDate) get(column);
    }

    default @Nullable LocalDateTime moment(int column) {
        return (LocalDateTime) get(column);
    }

    /** The bits of an id; null where there is none. */
    default @Nullable UUID id(int column) {
        String text = text(column);
        return text == null ? null : OpaqueId.bits(text);
    }

    default boolean flag(int column) {
        return Boolean.TRUE.equals(get(column));
    }
}
