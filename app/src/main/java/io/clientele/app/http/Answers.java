package io.clientele.app.http;

import io.clientele.run.ProblemWords;
import io.clientele.run.ReportSettings;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as {@code application/problem+json} (RFC 9457), worded in the reader's language. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, List<Problem> problems)
            throws IOException {
        byte[] body = JSON.writeValueAsBytes(problem(request, status, problems));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A refusal that somebody sees who opens an address. */
    static void refusePage(HttpServletRequest request, HttpServletResponse response, int status, Problem problem)
            throws IOException {
        String lang = lang(request);
        String sentence = new ProblemWords(Texts.of(lang)).sentence(problem);
        String page = """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Clientele</title>
                <style>
                body { font: 14px/22px system-ui, sans-serif; color-scheme: light dark; margin: 15vh auto; max-width: 36em; padding: 0 24px }
                h1 { font-size: 20px }
                </style>
                <h1>Clientele</h1>
                <p>%s</p>
                </html>
                """.formatted(lang, HtmlUtils.htmlEscape(sentence, "UTF-8"));
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> problem(HttpServletRequest request, int status, List<Problem> problems) {
        ProblemWords words = new ProblemWords(Texts.of(lang(request)));
        List<Map<String, Object>> told = problems.stream()
                .map(problem -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("code", problem.code());
                    one.put("where", problem.where());
                    one.put("values", problem.values());
                    one.put("hint", words.sentence(problem));
                    one.put("text", words.sentence(problem));
                    return one;
                })
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", told.isEmpty() ? "" : String.valueOf(told.get(0).get("text")));
        body.put("status", status);
        body.put("problems", told);
        return body;
    }

    /** The first language of the request that we speak; English where it names none. */
    static String lang(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        if (wanted != null && wanted.length() < 200) {
            for (Locale.LanguageRange range : ranges(wanted)) {
                Locale locale = Locale.forLanguageTag(range.getRange());
                for (String tag : List.of(ReportSettings.alias(locale.toLanguageTag()), locale.getLanguage())) {
                    if (Texts.LANGUAGES.contains(tag)) {
                        return tag;
                    }
                }
            }
        }
        return "en";
    }

    private static List<Locale.LanguageRange> ranges(String wanted) {
        try {
            return Locale.LanguageRange.parse(wanted);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
