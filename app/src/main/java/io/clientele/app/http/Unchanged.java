package io.clientele.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What was answered before and is the same still is not sent again (RFC 9110, 13.1.2). The tag is made of the answer itself, so it
 * holds whatever the answer rests on; a browser keeps the answer for itself and asks each time whether it still stands.
 */
final class Unchanged extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Of 64 hexadecimal digits; 2⁻⁶⁴ is seldom enough. */
    private static final int DIGITS = 16;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (!isKept(request)) {
            next.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        next.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            String tag = tag(answer.getHeader("ETag"), answer.getContentAsByteArray());
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, no-cache");
            response.addHeader("Vary", "Accept-Language");
            if (isKnown(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        answer.copyBodyToResponse();
    }

    /** Files and events are written as they come. */
    private static boolean isKept(HttpServletRequest request) {
        String path = request.getRequestURI();
        return "GET".equals(request.getMethod())
                && path.startsWith("/api/")
                && !path.endsWith(".csv")
                && !path.equals("/api/jobs/events");
    }

    /** Weak, as it may be sent compressed; of a version of a definition strong, so that it can be written by. */
    private static String tag(@Nullable String version, byte[] body) {
        String hash = Once.sha256(body).substring(0, DIGITS);
        return version == null ? "W/\"" + hash + "\"" : version.substring(0, version.length() - 1) + "-" + hash + "\"";
    }

    private static boolean isKnown(@Nullable String match, String tag) {
        return match != null
                && Stream.of(match.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || plain(one).equals(plain(tag)));
    }

    private static String plain(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
