package io.clientele.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of the built program, and a reader of its pages. */
final class Served implements AutoCloseable {

    private final Process process;
    private final String origin;
    private final double seconds;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Served(Process process, String address, double seconds) {
        this.process = process;
        this.origin = address.substring(0, address.indexOf("/?"));
        this.seconds = seconds;
        text(address);
    }

    /** Starts it on any free port and waits for the address. */
    static Served start(Path root, Path home) throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        root.resolve("clientele").toString(), "serve", "--home", home.toString(), "--port", "0")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String address =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (address == null) {
            throw new IllegalStateException("The server did not start: clientele serve --home " + home);
        }
        return new Served(process, address, (System.nanoTime() - began) / 1e9);
    }

    /** Until the address was printed. */
    double seconds() {
        return seconds;
    }

    /** What it holds now, in megabytes; 0 where that is not known. */
    long megabytes() {
        return Child.resident(process.pid());
    }

    String get(String path) {
        return text(origin + path);
    }

    /** Seconds of each of so many requests, one after the other, sorted. */
    List<Double> seconds(String path, int requests) {
        return seconds(Collections.nCopies(requests, path));
    }

    /** Seconds of each of these requests, one after the other, sorted. */
    List<Double> seconds(List<String> paths) {
        List<Double> seconds = new ArrayList<>();
        for (String path : paths) {
            long began = System.nanoTime();
            get(path);
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        Collections.sort(seconds);
        return seconds;
    }

    /** The first value of a name in an answer. */
    static String first(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json.substring(0, Math.min(200, json.length())));
        }
        return found.group(1);
    }

    private String text(String address) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        address.replaceAll("token=.*", "token=…") + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
