package io.clientele.app.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: whoever opens an address that was printed, once; from then on the browser that did, by a cookie. Both hold
 * 256 random bits and go with the process.
 */
final class Doorkeeper {

    private static final int BYTES = 32;

    /** More browsers than a person has; the first of more is sent away. */
    private static final int MOST_SESSIONS = 64;

    private final SecureRandom random = new SecureRandom();
    private final Set<String> sessions = new LinkedHashSet<>();
    private String invitation = secret();
    private final String key = secret();
    private Runnable entered = () -> {};
    private int port;

    void at(int taken) {
        port = taken;
    }

    int port() {
        return port;
    }

    /** The name of the cookie: cookies do not tell ports apart, so that of another workspace must not be taken for ours. */
    String cookie() {
        return "clientele-" + port;
    }

    synchronized String invite() {
        return invitation;
    }

    void onEntry(Runnable told) {
        entered = told;
    }

    /** A session for whoever shows the invitation, which nobody else can use then; null for any other. */
    @Nullable
    String enter(String shown) {
        String session;
        synchronized (this) {
            if (!same(invitation, shown)) {
                return null;
            }
            invitation = secret();
            session = secret();
            sessions.add(session);
            if (sessions.size() > MOST_SESSIONS) {
                sessions.remove(sessions.iterator().next());
            }
        }
        entered.run();
        return session;
    }

    /** What commands of the same user show; it stands in a file that is theirs alone. */
    String key() {
        return key;
    }

    boolean isKey(String shown) {
        return same(key, shown);
    }

    synchronized boolean knows(String session) {
        return sessions.stream().anyMatch(known -> same(known, session));
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Takes as long whether they differ at the start or at the end. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
