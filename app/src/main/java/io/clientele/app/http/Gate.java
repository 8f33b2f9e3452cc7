package io.clientele.app.http;

import io.clientele.terms.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes: only for our name and from our pages, so that no other site can ask through a browser that is in
 * (DNS rebinding, cross-site requests); only with a session; and nothing that a page loads comes from elsewhere.
 */
final class Gate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String BEARER = "Bearer ";
    static final String UPLOADS = "/api/data/uploads";
    private static final long MOST_BYTES = 1 << 20;
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final transient Doorkeeper doorkeeper;

    Gate(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (!isOurs(request.getHeader("Host"))) {
            refuse(request, response, 421, "app.foreignHost", "This address is not one of this server's names.");
        } else if (!isFromUs(request)) {
            refuse(request, response, 403, "app.foreignOrigin", "Another site asked for this; it is not answered.");
        } else if ("/".equals(request.getRequestURI()) && request.getParameter("token") != null) {
            letIn(request, response);
        } else if (!hasSession(request) && !isCommand(request)) {
            refuseStranger(request, response);
        } else if (isTooLarge(request)) {
            refuse(request, response, 413, "app.tooLarge", "This is more than a request may hold.");
        } else {
            next.doFilter(request, response);
        }
    }

    /** Only a file that is sent may be large; it goes to disk as it comes. Of all else it must be said how much it is. */
    private static boolean isTooLarge(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        boolean chunked = bytes < 0 && request.getHeader("Transfer-Encoding") != null;
        return !UPLOADS.equals(request.getRequestURI()) && (bytes > MOST_BYTES || chunked);
    }

    private boolean isOurs(@Nullable String host) {
        return host != null
                && List.of("127.0.0.1:" + doorkeeper.port(), "localhost:" + doorkeeper.port())
                        .contains(host);
    }

    /** A browser names the page a request comes from whenever it could change something or be read across sites. */
    private boolean isFromUs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals("http://" + request.getHeader("Host"));
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean reading = READING.contains(request.getMethod());
        return site == null || "same-origin".equals(site) || "none".equals(site) || reading && isPage(request);
    }

    /** A link on another site may lead here; what it opens is not theirs to read. */
    private static boolean isPage(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && !request.getRequestURI().startsWith("/api/");
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(doorkeeper.cookie()) && doorkeeper.knows(cookie.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Of no browser: it shows the key, and comes from no page. */
    private boolean isCommand(HttpServletRequest request) {
        String key = request.getHeader("Authorization");
        return CommandsApi.PATH.equals(request.getRequestURI())
                && request.getHeader("Origin") == null
                && key != null
                && key.startsWith(BEARER)
                && doorkeeper.isKey(key.substring(BEARER.length()));
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String session = READING.contains(request.getMethod()) ? doorkeeper.enter(request.getParameter("token")) : null;
        if (session != null) {
            Cookie cookie = new Cookie(doorkeeper.cookie(), session);
            cookie.setHttpOnly(true);
            cookie.setPath("/");
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        } else if (!hasSession(request)) {
            refuseStranger(request, response);
            return;
        }
        // The address with the token must not stay in the history.
        response.sendRedirect("/");
    }

    private static void refuseStranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(
                request,
                response,
                401,
                "app.noSession",
                "Open the address that clientele serve printed last; each lets one browser in, once.");
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String hint)
            throws IOException {
        Problem problem = new Problem(code, request.getRequestURI(), Map.of(), hint);
        String accept = request.getHeader("Accept");
        if (accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/api/")) {
            Answers.refusePage(request, response, status, problem);
        } else {
            Answers.refuse(request, response, status, List.of(problem));
        }
    }
}
