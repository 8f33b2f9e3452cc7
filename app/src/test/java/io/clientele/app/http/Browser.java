package io.clientele.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does, without one. */
final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String origin;

    /** @param address one that a server printed */
    Browser(String address) {
        this.origin = address.substring(0, address.indexOf("/?"));
    }

    /** What it would send along. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElse("");
    }

    String origin() {
        return origin;
    }

    HttpResponse<String> get(String path) {
        return send(path, UnaryOperator.identity());
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> more) {
        try {
            URI uri = URI.create(path.startsWith("http") ? path : origin + path);
            HttpResponse<String> answer =
                    client.send(more.apply(HttpRequest.newBuilder(uri)).build(), HttpResponse.BodyHandlers.ofString());
            Kept.look(answer);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> post(String path, String json) {
        return send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String code(HttpResponse<String> answer) {
        return json(answer).path("problems").path(0).path("code").asString();
    }
}
