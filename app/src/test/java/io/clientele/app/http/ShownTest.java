package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ShownTest {

    private final Shown shown = new Shown();
    private String run = "run 1";
    private final AtomicInteger worked = new AtomicInteger();

    private byte[] answer(String text) {
        worked.incrementAndGet();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String ask(Object... question) {
        return new String(of(List.of(question), () -> answer(List.of(question) + "")), StandardCharsets.UTF_8);
    }

    private byte[] of(List<Object> question, Supplier<byte[]> answer) {
        return shown.of(run, new Shown.Question(true, question), answer);
    }

    private String told(Shown.Question question) {
        return new String(
                shown.of(run, question, () -> answer(question.parts() + " of " + run)), StandardCharsets.UTF_8);
    }

    @Test
    void aQuestionIsWorkedOutOnceAndAnotherForItself() {
        assertThat(ask("home", 1)).isEqualTo("[home, 1]");
        assertThat(ask("home", 1)).isEqualTo("[home, 1]");
        assertThat(ask("home", 2)).isEqualTo("[home, 2]");
        assertThat(worked).hasValue(2);
    }

    @Test
    void whoAsksMeanwhileWaitsForTheOneAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                all.add(readers.submit(() -> of(List.of("slow"), () -> {
                    begun.countDown();
                    waitFor(go);
                    return answer("done");
                })));
            }
            begun.await();
            go.countDown();
            for (Future<byte[]> one : all) {
                assertThat(one.get()).asString(StandardCharsets.UTF_8).isEqualTo("done");
            }
            assertThat(worked).hasValue(1);
        } finally {
            readers.shutdownNow();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aRefusalIsToldToWhoeverAsksAndKeptForNobody() {
        assertThatThrownBy(() -> of(List.of("gone"), () -> {
                    throw new IllegalStateException("no such day");
                }))
                .hasMessage("no such day");
        assertThat(ask("gone")).isEqualTo("[gone]");
    }

    @Test
    void whatOneReaderDoesToAnAnswerNoOtherSees() {
        of(List.of("a"), () -> answer("abc"))[0] = 'x';
        assertThat(of(List.of("a"), () -> answer("never")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("abc");
    }

    @Test
    void whatWasNotAskedForTheLongestGivesRoom() {
        byte[] large = new byte[6 << 20];
        for (int page = 0; page < 5; page++) {
            of(List.of("page", page), large::clone);
        }
        of(List.of("page", 0), () -> answer("asked again, and there"));
        of(List.of("page", 5), large::clone);
        assertThat(worked).hasValue(0);
        of(List.of("page", 1), () -> answer("gone"));
        assertThat(worked).hasValue(1);
        of(List.of("page", 0), () -> answer("still there"));
        assertThat(worked).hasValue(1);
    }

    @Test
    void anAnswerOfAnotherRunIsWorkedOutAnew() {
        Shown.Question home = new Shown.Question(true, List.of("home"));
        assertThat(told(home)).isEqualTo("[home] of run 1");
        run = "run 2";
        assertThat(told(home)).isEqualTo("[home] of run 2");
    }

    @Test
    void whileHeldTheOldAnswerIsToldUntilTheNewOneIsThere() {
        Shown.Question home = new Shown.Question(true, List.of("home"));
        Shown.Question pastDay = new Shown.Question(false, List.of("home", "2024-05-01"));
        told(home);
        told(pastDay);
        shown.hold();
        run = "run 2";
        assertThat(told(home)).isEqualTo("[home] of run 1");
        assertThat(told(pastDay)).isEqualTo("[home, 2024-05-01] of run 2");
        int before = worked.get();
        shown.renew(() -> run);
        assertThat(worked).hasValue(before + 1);
        assertThat(told(home)).isEqualTo("[home] of run 2");
        shown.release();
        assertThat(told(home)).isEqualTo("[home] of run 2");
        assertThat(worked).hasValue(before + 1);
    }

    @Test
    void whatCannotBeRenewedIsForgotten() {
        AtomicInteger asked = new AtomicInteger();
        Supplier<byte[]> onceOnly = () -> {
            if (asked.getAndIncrement() == 1) {
                throw new IllegalStateException("the field is gone");
            }
            return answer("there");
        };
        of(List.of("by field"), onceOnly);
        shown.hold();
        run = "run 2";
        shown.renew(() -> run);
        shown.release();
        assertThat(asked).hasValue(2);
        assertThat(ask("by field")).isEqualTo("[by field]");
    }

    @Test
    void whatIsForgottenIsNotToldWhileHeldEither() {
        Shown.Question home = new Shown.Question(true, List.of("home"));
        told(home);
        shown.hold();
        run = "run 2";
        shown.forget();
        assertThat(told(home)).isEqualTo("[home] of run 2");
    }

    @Test
    void whatIsReleasedIsRenewedForNobody() {
        Shown.Question home = new Shown.Question(true, List.of("home"));
        told(home);
        shown.hold();
        run = "run 2";
        shown.release();
        int before = worked.get();
        shown.renew(() -> run);
        assertThat(worked).hasValue(before);
    }
}
