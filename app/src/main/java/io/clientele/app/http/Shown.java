package io.clientele.app.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that were worked out lately. Who asks for one that is being worked out waits for it and works out nothing. While
 * something changes they can be held: the old answer is told until the new one is there.
 */
final class Shown {

    private static final Logger LOG = LoggerFactory.getLogger(Shown.class);

    /** Bytes of all of them. */
    private static final long MOST = 32L << 20;

    private static final int LOCKS = 64;

    /** So many, asked for last, are worked out anew before they are let go. */
    private static final int RENEWED = 24;

    private static final long RENEWING_NANOS = 20_000_000_000L;

    private final Object[] locks = new Object[LOCKS];
    private final Map<Question, Kept> answers = new LinkedHashMap<>(16, .75f, true);
    private long bytes;
    private volatile boolean held;

    Shown() {
        for (int lock = 0; lock < LOCKS; lock++) {
            locks[lock] = new Object();
        }
    }

    /**
     * The answer to a question.
     *
     * @param state of what it rests on; the answer of another state is out of date
     * @param answer works it out, then and later; what it throws is kept by nobody
     */
    byte[] of(Object state, Question question, Supplier<byte[]> answer) {
        byte[] known = known(state, question, held);
        return known == null ? worked(state, question, answer, held) : known;
    }

    private byte[] worked(Object state, Question question, Supplier<byte[]> answer, boolean orOld) {
        synchronized (locks[Math.floorMod(question.hashCode(), LOCKS)]) {
            byte[] known = known(state, question, orOld);
            if (known == null) {
                known = answer.get();
                keep(question, new Kept(state, known, answer));
            }
            return known.clone();
        }
    }

    /** From now on old answers are told too, where their question may be answered so. */
    void hold() {
        held = true;
    }

    /** Only answers of the state that is asked for are told again. */
    void release() {
        held = false;
    }

    /** Works out anew what was asked for last and is out of date, until it is released; others are told the old answers meanwhile. */
    void renew(Supplier<?> state) {
        long until = System.nanoTime() + RENEWING_NANOS;
        for (Map.Entry<Question, Kept> old : latest()) {
            if (!held || System.nanoTime() - until > 0) {
                return;
            }
            try {
                worked(state.get(), old.getKey(), old.getValue().again, false);
            } catch (RuntimeException gone) {
                // Whoever asks for it is told why.
                LOG.debug("An answer could not be renewed", gone);
                drop(old.getKey());
            }
        }
    }

    /** Forgets all answers: what changed is to be seen at once. */
    void forget() {
        synchronized (answers) {
            answers.clear();
            bytes = 0;
        }
    }

    private List<Map.Entry<Question, Kept>> latest() {
        synchronized (answers) {
            List<Map.Entry<Question, Kept>> all = new ArrayList<>();
            answers.forEach((question, kept) -> {
                if (question.mayBeOld) {
                    all.add(Map.entry(question, kept));
                }
            });
            Collections.reverse(all);
            return all.size() > RENEWED ? all.subList(0, RENEWED) : all;
        }
    }

    private byte @Nullable [] known(Object state, Question question, boolean orOld) {
        synchronized (answers) {
            Kept kept = answers.get(question);
            return kept != null && (kept.state.equals(state) || orOld && question.mayBeOld)
                    ? kept.answer.clone()
                    : null;
        }
    }

    private void keep(Question question, Kept kept) {
        synchronized (answers) {
            drop(question);
            answers.put(question, kept);
            bytes += kept.answer.length;
            var eldest = answers.entrySet().iterator();
            while (bytes > MOST) {
                bytes -= eldest.next().getValue().answer.length;
                eldest.remove();
            }
        }
    }

    private void drop(Question question) {
        synchronized (answers) {
            Kept known = answers.remove(question);
            bytes -= known == null ? 0 : known.answer.length;
        }
    }

    /**
     * What is asked.
     *
     * @param mayBeOld whether the answer of an earlier state may be told while the new one is made
     * @param parts all the answer hangs on beside the state
     */
    record Question(boolean mayBeOld, List<Object> parts) {
        Question {
            parts = List.copyOf(parts);
        }
    }

    private static final class Kept {
        final Object state;
        final byte[] answer;
        final Supplier<byte[]> again;

        Kept(Object state, byte[] answer, Supplier<byte[]> again) {
            this.state = state;
            this.answer = answer;
            this.again = again;
        }
    }
}
