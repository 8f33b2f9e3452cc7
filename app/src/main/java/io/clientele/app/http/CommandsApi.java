package io.clientele.app.http;

import io.clientele.run.Published;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands of the same user, typed while the server holds the workspace: each is a job like any other. What it prints comes
 * back as it is printed, a JSON object a line: {@code out} or {@code err} with the text, {@code exit} with the code at the end.
 */
@RestController
class CommandsApi {

    static final String PATH = "/api/command";

    private static final int MOST_ARGUMENTS = 10_000;
    private static final int FAILED = 1;
    private static final int BEAT_SECONDS = 5;
    private static final String ENDED = "";

    private final Desk desk;
    private final Commands commands;

    CommandsApi(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    /** Runs a command of the same user; it shows the key of the server in place of a session. */
    @PostMapping(PATH)
    @Tells(value = WorkspaceTold.Printed.class, media = "application/x-ndjson", refuses = "app.badCommand")
    void run(@RequestBody Commands.Asked asked, HttpServletResponse response) throws IOException {
        check(asked);
        BlockingQueue<String> printed = new LinkedBlockingQueue<>();
        Job job = desk.jobs().ask(asked(asked), (session, running) -> work(asked, printed));
        response.setContentType("application/x-ndjson; charset=utf-8");
        try (Writer out = response.getWriter()) {
            pass(job, printed, out);
        } catch (IOException gone) {
            desk.jobs().cancel(job);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            desk.jobs().cancel(job);
        }
    }

    /** Each is work of its own. Only its first word is kept: the rest may name files and people. */
    private static JobAsked asked(Commands.Asked asked) {
        String verb = asked.arguments().stream().findFirst().orElse("");
        String known = verb.matches("[a-z]{1,20}") ? verb : "";
        return new JobAsked("command", Map.of("command", known, "id", Ids.random("c")), null);
    }

    private static void check(Commands.Asked asked) {
        try {
            ZoneId.of(asked.zone());
            if (asked.arguments().size() <= MOST_ARGUMENTS) {
                return;
            }
        } catch (DateTimeException noZone) {
            // Said below: whoever sends this is no command line of ours.
        }
        throw new InvalidInputException(Problem.of("app.badCommand", "command", "This is no command line."));
    }

    /** What is printed, until the job is over; now and then an empty line, so that who went away is noticed. */
    private static void pass(Job job, BlockingQueue<String> printed, Writer out)
            throws IOException, InterruptedException {
        while (true) {
            String line = printed.poll(BEAT_SECONDS, TimeUnit.SECONDS);
            if (ENDED.equals(line) || line == null && !job.open()) {
                return;
            }
            out.write(line == null ? "" : line);
            out.write('\n');
            out.flush();
        }
    }

    private void work(Commands.Asked asked, BlockingQueue<String> printed) {
        desk.changing(() -> {
            AtomicInteger exit = new AtomicInteger(FAILED);
            String before = shown();
            try (PrintWriter out = new PrintWriter(new Printing("out", printed), true);
                    PrintWriter err = new PrintWriter(new Printing("err", printed), true)) {
                exit.set(commands.run(asked, desk.workspace(), out, err));
            } finally {
                if (!before.equals(shown())) {
                    desk.forget();
                }
                printed.add(JsonMapper.shared().writeValueAsString(Map.of("exit", exit.get())));
                printed.add(ENDED);
            }
        });
    }

    /** What pages rest on. */
    private String shown() {
        return Published.of(desk.workspace().engine())
                .map(published ->
                        published.run() + " " + published.stale(desk.workspace().engine()))
                .orElse("");
    }

    /** Text as it is printed, on its way to whoever asked. */
    private static final class Printing extends Writer {
        private final String where;
        private final BlockingQueue<String> printed;
        private final StringBuilder held = new StringBuilder();

        Printing(String where, BlockingQueue<String> printed) {
            this.where = where;
            this.printed = printed;
        }

        @Override
        public void write(char[] text, int from, int length) {
            held.append(text, from, length);
        }

        @Override
        public void flush() {
            if (!held.isEmpty()) {
                printed.add(JsonMapper.shared().writeValueAsString(Map.of(where, held.toString())));
                held.setLength(0);
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}
