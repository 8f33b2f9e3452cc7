package io.clientele.app.http;

import io.clientele.ledger.Ledger;
import io.clientele.ledger.Requests;
import io.clientele.terms.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The same request with the same key is done once, however often it is sent: what it answered is kept for a day. What was refused
 * changed nothing, and is asked anew.
 */
final class Once extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_ANSWER = 100_000;

    /** Equal keys take turns; a few others do with them. */
    private static final int LOCKS = 64;

    private final transient Desk desk;
    private final transient Clock clock;
    private final transient Object[] locks = new Object[LOCKS];

    Once(Desk desk) {
        this.desk = desk;
        this.clock = desk.clock();
        for (int lock = 0; lock < LOCKS; lock++) {
            locks[lock] = new Object();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        String key = request.getHeader("Idempotency-Key");
        // What a command prints comes as it is printed.
        if (key == null || !"POST".equals(request.getMethod()) || CommandsApi.PATH.equals(request.getRequestURI())) {
            next.doFilter(request, response);
        } else if (!key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}")) {
            Problem problem = Problem.of("app.badKey", "Idempotency-Key", "A key has 1 to 200 visible characters.");
            Answers.refuse(request, response, 400, List.of(problem));
        } else {
            synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
                once(key, request, response, next);
            }
        }
    }

    private void once(String key, HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        boolean file = Gate.UPLOADS.equals(request.getRequestURI());
        byte[] body = file ? new byte[0] : request.getInputStream().readAllBytes();
        String path = request.getRequestURI() + "?" + request.getQueryString();
        // A file is told by its name, which stands in the path, and its size.
        String hash =
                sha256(file ? String.valueOf(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8) : body);
        Optional<Requests.Answered> before = find(key);
        if (before.isPresent()) {
            again(before.orElseThrow(), path, hash, request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        next.doFilter(file ? request : new Read(request, body), answer);
        byte[] said = answer.getContentAsByteArray();
        if (answer.getStatus() / 100 == 2 && said.length <= LONGEST_ANSWER) {
            keep(new Requests.Answered(
                    key, path, hash, answer.getStatus(), new String(said, StandardCharsets.UTF_8), clock.instant()));
        }
        answer.copyBodyToResponse();
    }

    private static void again(
            Requests.Answered before,
            String path,
            String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!before.path().equals(path) || !before.bodyHash().equals(hash)) {
            Problem problem = Problem.of(
                    "app.keyUsed", "Idempotency-Key", "This key came with another request before; take a new one.");
            Answers.refuse(request, response, 422, List.of(problem));
            return;
        }
        byte[] said = before.answer().getBytes(StandardCharsets.UTF_8);
        response.setStatus(before.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (said.length > 0) {
            response.setContentType("application/json");
            response.getOutputStream().write(said);
        }
    }

    private Optional<Requests.Answered> find(String key) {
        try (Ledger ledger = Ledger.open(desk.workspace().home())) {
            return ledger.requests().find(key, clock.instant());
        }
    }

    private void keep(Requests.Answered answered) {
        try (Ledger ledger = Ledger.open(desk.workspace().home())) {
            ledger.requests().keep(answered);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A request whose body was read already. */
    private static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("Read at once, never later");
                }
            };
        }
    }
}
