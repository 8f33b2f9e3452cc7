package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            assertThat(world.rows(
                            "select e.event_key, p.property, p.text_value, p.number_value from clean.event_properties"
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

    private static final String VISITS = """
            time,event,client,page,seconds
            2026-03-01 10:00:00,page view,K-1,/tea,4
            2026-03-01 10:00:00,page view,K-1,/cup,6
            2026-03-02 11:30:00,search,K-2,/find,9
            2026-03-03 12:00:00,brand new thing,,/x,
            """;

    private static String kinds(Undoing world) {
        return world.rows("select coalesce(kind, '-'), count(*) from clean.events where known_to is null group by 1"
                + " order by 1");
    }

    @Test
    void theSameFileAndTheSameEventsChangeNothing() {
        try (Undoing world = world()) {
            world.take("tracker.csv", VISITS);
            String before = world.believed().toString();
            world.take("again.csv", VISITS);
            assertThat(world.believed()).hasToString(before);
            Receipt more = world.take("more.csv", VISITS + "2026-03-04 09:00:00,search,K-1,/find,3\n");
            assertThat(world.rows("select part, row_count from clean.balances where receipt_id = '" + more.id()
                            + "' order by part"))
                    .isEqualTo("already_known 4\nkept 1");
            assertThat(kinds(world)).isEqualTo("brand new thing 1\nsearch 2\nvisit 2");
        }
    }

    @Test
    void equalEventsOfOneFileAreAllKeptAndNoted() {
        try (Undoing world = world()) {
            world.take("tracker.csv", VISITS);
            assertThat(world.rows("select count(*), count(distinct event_id) from clean.events"))
                    .isEqualTo("4 4");
            assertThat(world.rows("select line, rule from clean.findings where line is not null"))
                    .isEqualTo("3 event again");
        }
    }

    @Test
    void aKeyThatComesAgainCountsOn() {
        try (Undoing world = world()) {
            world.take(
                    "calls.csv",
                    "event id,event time,event\nE1,2026-03-01,call\nE1,2026-03-01,call\nE2,2026-03-02,call\n");
            assertThat(world.rows("select event_key, local_minute from clean.events order by all"))
                    .isEqualTo("E1 null\nE1 null\nE2 null");
            assertThat(world.rows("select count(distinct event_id) from clean.events"))
                    .isEqualTo("3");
            assertThat(world.rows("select line, rule from clean.findings where line is not null"))
                    .isEqualTo("3 event key again");
        }
    }

    @Test
    void anEventThatComesChangedEndsTheOlderVersion() {
        try (Undoing world = world()) {
            String head = "event id,event time,event,client,note\n";
            world.take("a.csv", head + "E1,2026-03-01 08:00,call,K-1,first\nE2,2026-03-02 08:00,call,K-1,same\n");
            world.take("b.csv", head + "E1,2026-03-01 08:00,call,K-1,second\nE2,2026-03-02 08:00,call,K-1,same\n");
            assertThat(world.rows(
                            "select p.text_value, p.known_to is null from clean.event_properties as p order by all"))
                    .isEqualTo("first false\nsame true\nsecond true");
            assertThat(world.rows(
                            "select event_key, count(*), count(known_to) from clean.events group by 1 order by 1"))
                    .isEqualTo("E1 2 1\nE2 1 0");
        }
    }

    @Test
    void whatIsWithdrawnIsGoneAndComesBack() {
        try (Undoing world = world()) {
            Receipt first = world.take("calls.jsonl", CALLS);
            String before = world.believed().toString();
            world.withdraw(first);
            assertThat(world.rows("select count(*) from clean.events where known_to is null"))
                    .isEqualTo("0");
            assertThat(world.rows("select count(*) from clean.event_properties where known_to is null"))
                    .isEqualTo("0");
            world.restore(first);
            assertThat(world.believed()).hasToString(before);
        }
    }

    @Test
    void aMomentThatIsMendedMakesTheEvent() {
        try (Undoing world = world()) {
            Receipt receipt = world.take("calls.jsonl", CALLS);
            new RowRepairs(world.workspace, world.next())
                    .repair(receipt.id(), 4, Map.of("time", "2026-03-05T08:00:00+07:00"));
            assertThat(world.rows("select event_key, kind, local_day from clean.events where line = 4"))
                    .isEqualTo("H-4 call 2026-03-05");
        }
    }

    @Test
    void anEventOfTheFutureWaitsForItsDay() {
        try (Undoing world = world()) {
            world.take(
                    "visits.csv", "event time,event,client\n2026-03-01 10:00,visit,K-1\n2099-01-01 10:00,visit,K-2\n");
            Answer answer = world.run();
            assertThat(answer.asOf().day()).hasToString("2026-03-01");
            assertThat(world.rows("select count(*) from clean.events")).isEqualTo("2");
            assertThat(world.rows("select local_day from unify.events")).isEqualTo("2026-03-01");
            assertThat(world.rows("select count(*) from unify.not_yet")).isEqualTo("1");
        }
    }

    @Test
    void whatCameLateWasNotKnownBefore() {
        try (Undoing world = world()) {
            world.take("visits.csv", "event time,event,client\n2026-03-01 10:00,visit,K-1\n");
            world.take("late.csv", "event time,event,client\n2026-02-01 10:00,visit,K-1\n");
            assertThat(world.rows("select local_day, known_from from clean.events order by 1"))
                    .isEqualTo("2026-02-01 2026-04-01T02:00\n2026-03-01 2026-03-01T03:00");
        }
    }

    @Test
    void whoeverIsNamedIsTheRecordOfTheOrdersOfTheSource() {
        try (Undoing world = world()) {
            world.take(
                    "orders.csv", "order no,order date,client,amount\n1,2026-01-05,K-1,5.00\n2,2026-03-06,K-2,7.00\n");
            world.take("visits.csv", VISITS);
            world.run();
            assertThat(
                            world.rows(
                                    "select count(*), count(distinct customer_id), count(*) - count(customer_id) from unify.events"))
                    .isEqualTo("4 2 1");
            assertThat(world.rows("select count(*) from unify.customers")).isEqualTo("2");
        }
    }

    @Test
    void aPageTellsOfOneCustomerAndTheReportOfAll() {
        try (Undoing world = world()) {
            world.take(
                    "orders.csv", "order no,order date,client,amount\n1,2026-01-05,K-1,5.00\n2,2026-03-06,K-2,7.00\n");
            world.take("visits.csv", VISITS);
            Answer answer = world.run();
            String customer = world.rows("select id_text(customer_id) from unify.customers where source_key = 'K-1'");
            CustomerPage page = new CustomerPage(
                    world.workspace.engine(),
                    Published.of(world.workspace.engine()).orElseThrow(),
                    customer);
            assertThat(text(page.json(Undoing.settings()))).contains("\"orders\":1,\"events\":2");
            String events = text(page.events(0, 1));
            assertThat(events)
                    .contains("\"kind\":\"visit\"", "\"day\":\"2026-03-01\",\"minute\":600", "\"total\":2,\"next\":1")
                    .containsPattern("\"properties\":\\[\\{\"property\":\"seconds\",\"text\":\"[46]\"}]");
            assertThat(text(page.events(1, 1))).contains("\"next\":null").doesNotContain("\"events\":[]");
            Path report = new Report(
                            world.workspace.engine(),
                            answer,
                            Undoing.settings(),
                            new ReportSettings("en", "test", Map.of()))
                    .write(folder.resolve("report"));
            assertThat(report.resolveSibling("report.json"))
                    .content()
                    .contains("\"measure\":\"clean.events\"")
                    .containsPattern(
                            "\"unify.event_kinds\":\\{\"columns\":\\[\"kind\",\"events\",\"customers\"],\"rows\":\\["
                                    + "\\[\"visit\",2,1],\\[\"brand new thing\",1,0],\\[\"search\",1,1]");
            Path exported = folder.resolve("events.csv");
            new Export(world.workspace).write("unify.events", exported, false);
            assertThat(exported).content().contains(",visit,").contains(customer);
        }
    }

    private static String text(byte[] json) {
        return new String(json, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aPastDayTellsTheEventsUpToIt() {
        try (Undoing world = world()) {
            world.take("visits.csv", VISITS);
            PlanSettings plain = Undoing.settings();
            PlanSettings then = new PlanSettings(
                    plain.zone(), LocalDate.of(2026, 3, 2), "shop", null, Map.of(), plain.rfm(), plain.groups(), true);
            new Plan(world.workspace, then, world.next()).compute(List.of());
            assertThat(world.rows("select kind, count(*) from unify.events group by 1 order by 1"))
                    .isEqualTo("search 1\nvisit 2");
        }
    }

    @Test
    void oneThreadAndManyMakeTheSameEvents() {
        StringBuilder visits = new StringBuilder("time,event,client,page,seconds\n");
        for (int row = 0; row < 20_000; row++) {
            visits.append("2026-03-")
                    .append(String.format(Locale.ROOT, "%02d", row % 28 + 1))
                    .append(" 10:00,");
            visits.append(row % 3 == 0 ? "visit" : "search")
                    .append(",K-")
                    .append(row % 50)
                    .append(",/");
            visits.append(row % 7).append(',').append(row % 11).append('\n');
        }
        Set<String> made = new HashSet<>();
        for (int threads : new int[] {1, 4}) {
            Path file = folder.resolve("visits.csv");
            try (Workspace workspace = Workspace.open(
                    folder.resolve("threads " + threads),
                    EngineSettings.defaults().withThreads(threads))) {
                Files.writeString(file, visits);
                new Plan(
                                workspace,
                                Undoing.settings(),
                                Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC))
                        .take(List.of(file));
                made.add(workspace
                        .engine()
                        .rows(
                                "events",
                                "select md5(string_agg(t, '~' order by t)) from (select cast(e as varchar) as t from clean.events"
                                        + " as e union all select cast(p as varchar) from clean.event_properties as p) as x")
                        .get(0)
                        .text(1));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void aTableOfOrdersOrCustomersStaysWhatItIs() {
        try (Undoing world = world()) {
            for (String text : List.of(
                    "order no,order date,event,client,amount\n1,2026-01-05,promo,K-1,5.00\n",
                    "event_time,event_type,product_id,price,user_id\n2026-01-05 10:00:00,purchase,7,5.20,11\n")) {
                assertThat(world.take("orders.csv", text).kind()).isEqualTo(TableKind.ORDERS);
            }
            for (String text : List.of(
                    "id,name,email,created at\n1,Lan,lan@x.vn,2026-01-05\n2,Minh,minh@x.vn,2026-01-06\n",
                    "customer id,name,birthday\nK-1,Lan,1990-01-05\n")) {
                assertThat(world.take("people.csv", text).kind()).isEqualTo(TableKind.CUSTOMERS);
            }
        }
    }

    @Test
    void headersInFourLanguagesTellEvents() {
        try (Undoing world = world()) {
            int file = 0;
            for (String text : List.of(
                    "事件编号,事件类型,事件时间,客户编号,页面\nE1,来电,2026-03-01 10:00,K-1,/a\n",
                    "事件編號,事件類型,事件時間,客戶編號,頁面\nE1,來電,2026-03-01 10:00,K-1,/a\n",
                    "Mã sự kiện;Loại sự kiện;Thời điểm;Mã khách hàng;Trang\nE1;Cuộc gọi đến;01/03/2026 10:00;K-1;/a\n",
                    "id,user_id,event_name,timestamp,page_url\nE1,K-1,Phone call,2026-03-01T10:00:00,/a\n",
                    "client,call time,line\nK-1,2026-03-01 10:00,1800\n")) {
                Receipt receipt = world.take(
                        "events" + ++file + ".csv",
                        text.replace("E1", "E" + file),
                        text.contains("01/03") ? new String[] {"Thời điểm=day/month"} : new String[0]);
                assertThat(world.rows(
                                "select e.kind, e.local_day, e.local_minute, p.source_key, e.touchpoint is not null"
                                        + " from clean.events as e join clean.parties as p on p.record_id = e.record_id"
                                        + " where e.receipt_id = '" + receipt.id() + "'"))
                        .as(text)
                        .isEqualTo("call 2026-03-01 600 K-1 true");
            }
        }
    }

    @Test
    void whatSomebodySaysOfAColumnHolds() {
        try (Undoing world = world()) {
            Receipt receipt = world.take(
                    "odd.csv",
                    "client,seen,what,worth\nK-1,2026-03-01,came by,5.20\n",
                    "seen=event_date",
                    "what=event_kind");
            assertThat(receipt.kind()).isEqualTo(TableKind.EVENTS);
            assertThat(world.rows("select kind from clean.events")).isEqualTo("came by");
            assertThat(world.rows("select property, number_value from clean.event_properties"))
                    .isEqualTo("worth 5.2000");
        }
    }

    @Test
    void nobodyAndEveryOddCellStillMakeAnEvent() {
        try (Undoing world = world()) {
            Receipt receipt = world.take(
                    "odd.csv",
                    "event id,event time,event,email,page\n"
                            + "0,2026-03-01 10:00,call,not a mail,\n"
                            + ",2026-02-31 10:00,call,a@x.vn,/a\n"
                            + "-,1970-01-01,call,a@x.vn,/a\n"
                            + "E9,2026-03-01 25:00,call,a@x.vn,/a\n"
                            + "E10,2026-03-01,\"a kind, with \"\"quotes\"\"\",A@X.vn ,\"/b\nc\"\n"
                            + "E11,2026-03-01\n"
                            + "E12,2026-03-02,call,a@x.vn,/a\nE13,2026-03-02,call,a@x.vn,/a\n");
            assertThat(world.rows("select part, row_count from clean.balances order by 1"))
                    .isEqualTo("kept 4\nset_aside 4");
            assertThat(world.rows("select line, reason from clean.quarantine order by line"))
                    .isEqualTo("3 no readable date\n4 no readable date\n5 no readable date\n8 fields:2/5");
            assertThat(
                            world.rows(
                                    "select coalesce(event_key, 'none'), kind, record_id is null from clean.events where line < 9 order by line"))
                    .isEqualTo("none call true\nE10 a kind, with \"quotes\" false");
            assertThat(receipt.rowCount()).isEqualTo(8);
        }
    }
}
