package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent again with its key is done once. */
class OnceTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameAgainGetsTheSameAnswerAlsoFromTheNextServer() {
        String first;
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            HttpResponse<String> asked = send(serving, "k1", "/api/runs", "{}");
            serving.ended(asked);
            first = asked.body();
            HttpResponse<String> again = send(serving, "k1", "/api/runs", "{}");
            assertThat(again.statusCode()).isEqualTo(202);
            assertThat(again.body()).isEqualTo(first);
            assertThat(send(serving, "k2", "/api/runs", "{}").body()).isNotEqualTo(first);
        }
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            assertThat(send(serving, "k1", "/api/runs", "{}").body()).isEqualTo(first);
        }
    }

    @Test
    void aKeyStandsForOneRequest() {
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            send(serving, "k1", "/api/runs", "{}");
            HttpResponse<String> other = send(serving, "k1", "/api/runs", "{ }");
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(Browser.code(other)).isEqualTo("app.keyUsed");
            assertThat(Browser.code(send(serving, "a b", "/api/runs", "{}"))).isEqualTo("app.badKey");
        }
    }

    @Test
    void aFileThatIsSentTwiceAtOnceLiesThereOnce() {
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            List<String> answers = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(each -> send(serving, "k1", "/api/data/uploads?name=a.csv", "a,b")
                            .body())
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1);
            assertThat(Browser.code(send(serving, "k1", "/api/data/uploads?name=a.csv", "a,b,c")))
                    .isEqualTo("app.keyUsed");
        }
    }

    private static HttpResponse<String> send(Serving serving, String key, String path, String body) {
        return serving.browser.send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Origin", serving.browser.origin())
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }
}
