package io.clientele.run;

import io.clientele.warehouse.Engine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Until when facts were learned that were not history when they came in. From that day on a past day reads the same as we said then
 * and as we know it now; see {@link Known}.
 */
public final class Learned {

    private static final List<String> TABLES =
            List.of("clean.orders", "clean.parties", "clean.summaries", "clean.events");

    private Learned() {}

    /** The day of the last one; empty where all that is there was loaded as history and nothing was taken back. */
    public static Optional<LocalDate> until(Engine session, ZoneId zone) {
        String each = TABLES.stream()
                .map(Learned::latest)
                .collect(Collectors.joining(" union all ", "select max(learned_at) from (", ") as learned"));
        LocalDateTime last =
                session.rows("look for what was learned last", each).get(0).moment(1);
        return Optional.ofNullable(last)
                .map(at -> at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate());
    }

    private static String latest(String table) {
        return "select max(case when known_to is not null then known_to when receipt_id in (select receipt_id"
                + " from workspace.collect.receipts where backfill and withdrawn_at is null) then null"
                + " else known_from end) as learned_at from workspace." + table;
    }
}
