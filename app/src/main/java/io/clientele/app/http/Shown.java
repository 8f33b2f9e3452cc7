package io.clientele.app.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers that were worked out lately. Who asks for one that is being worked out waits for it and works out nothing. */
final class Shown {

    /** Bytes of all of them. */
    private static final long MOST = 32L << 20;

    private static final int LOCKS = 64;

    private final Object[] locks = new Object[LOCKS];
    private final Map<List<Object>, byte[]> answers = new LinkedHashMap<>(16, .75f, true);
    private long bytes;

    Shown() {
        for (int lock = 0; lock < LOCKS; lock++) {
            locks[lock] = new Object();
        }
    }

    /**
     * The answer to a question.
     *
     * @param question with all the answer hangs on
     * @param answer works it out; what it throws is kept by nobody
     */
    byte[] of(List<Object> question, Supplier<byte[]> answer) {
        synchronized (locks[Math.floorMod(question.hashCode(), LOCKS)]) {
            byte[] known = known(question);
            if (known == null) {
                known = answer.get();
                keep(question, known);
            }
            return known.clone();
        }
    }

    private byte @Nullable [] known(List<Object> question) {
        synchronized (answers) {
            return answers.get(question);
        }
    }

    private void keep(List<Object> question, byte[] answer) {
        synchronized (answers) {
            answers.put(question, answer);
            bytes += answer.length;
            var eldest = answers.entrySet().iterator();
            while (bytes > MOST) {
                bytes -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
    }
}
