package io.clientele.app.http;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages: one document, and the files it loads. Their names hold a hash of what is in them, so they may be kept. */
@RestController
class WebFiles {

    private static final String FOLDER = "io/clientele/web/app/";
    private static final Map<String, MediaType> KINDS = Map.of(
            "js", MediaType.valueOf("text/javascript"),
            "css", MediaType.valueOf("text/css"),
            "svg", MediaType.valueOf("image/svg+xml"),
            "woff2", MediaType.valueOf("font/woff2"));

    /** Whatever is no file and no answer is a page, or none: the document says so. */
    @GetMapping({"/", "/{page:(?!api|assets)[a-z-]+}", "/{page:(?!api|assets)[a-z-]+}/{part:[a-z0-9-]+}"})
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(new ClassPathResource(FOLDER + "index.html"));
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        Resource file = new ClassPathResource(FOLDER + "assets/" + name);
        MediaType kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1));
        if (kind == null || !name.matches("[A-Za-z0-9._-]+") || !file.exists()) {
            throw new InvalidInputException(
                    Problem.of("app.noFile", "assets", "There is no such file; load the page again."));
        }
        return ResponseEntity.ok()
                .contentType(kind)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(file);
    }
}
