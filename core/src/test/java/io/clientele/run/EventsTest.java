package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

    private static final String CALLS = """
            {"call_id": "H-1", "time": "2026-03-01T09:30:00+07:00", "call_type": "inbound", "line": "1800-66", "caller": {"name": "Lan Phạm", "phone": "0903 123 456"}, "topic": "noise", "minutes": 4.50}
            {"call_id": "H-2", "time": "2026-03-02T10:00:00+07:00", "call_type": "Khiếu nại", "line": "1800-66", "caller": {"name": "Lan Phạm", "phone": "+84 903 123 456"}, "minutes": 12}
            {"call_id": "H-3", "time": "2026-03-02T23:59:00+07:00", "call_type": "wrong number", "line": null, "caller": {"name": null, "phone": "0912 000 111"}}
            {"call_id": "H-4", "time": "soon", "call_type": "inbound", "caller": {"name": "Minh", "phone": "0988 777 666"}}
            {"call_id": "H-5", "time": "2026-03-03T08:00:00+07:00", "call_type": null, "caller": {"name": "Minh", "phone": "n/a"}}
            """;

    private @TempDir Path folder;

    private Undoing world() {
        return Undoing.in(folder, "home");
    }

    @Test
    void callsOfAHotlineAreEvents() {
        try (Undoing world = world()) {
            Receipt receipt = world.take("hotline.jsonl", CALLS);
            assertThat(receipt.kind()).isEqualTo(TableKind.EVENTS);
            assertThat(world.rows("select event_key, kind, touchpoint, happened_at, local_day, local_minute, weekday,"
                            + " record_id is null from clean.events order by event_key"))
                    .isEqualTo("""
                            H-1 call 1800-66 2026-03-01T02:30 2026-03-01 570 7 false
                            H-2 complaint 1800-66 2026-03-02T03:00 2026-03-02 600 1 false
                            H-3 wrong number null 2026-03-02T16:59 2026-03-02 1439 1 true
                            H-5 null null 2026-03-03T01:00 2026-03-03 480 2 false""");
            assertThat(world.rows("select e.event_key, p.property, p.text_value, p.number_value from clean.event_properties"
                            + " as p join clean.events as e on e.event_id = p.event_id order by all"))
                    .isEqualTo("""
                            H-1 minutes 4.50 4.5000
                            H-1 topic noise null
                            H-2 minutes 12 12.0000
                            H-3 caller.phone +84912000111 null""");
            assertThat(world.rows("select source_key, full_name, phone_e164 from clean.parties order by all"))
                    .isEqualTo("""
                            +84903123456 lan phạm Lan Phạm +84903123456
                            minh Minh null""");
            assertThat(world.rows("select line, reason, field, value from clean.quarantine"))
                    .isEqualTo("4 no readable date event_date soon");
            assertThat(world.rows("select part, row_count from clean.balances order by part"))
                    .isEqualTo("kept 4\nset_aside 1");
            assertThat(world.rows("select line, rule from clean.findings where line is not null order by all"))
                    .isEqualTo("3 phone without a name\n5 event without a kind");
        }
    }
}
