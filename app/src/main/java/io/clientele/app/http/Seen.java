package io.clientele.app.http;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which version of a definition somebody saw: what another saved since is not overwritten. */
final class Seen {

    /** The tag of a version, alone or with what else the answer rested on; a weak one says too little to write by. */
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})(-[0-9a-f]+)?\"");

    private static final int NONE = -1;

    private Seen() {}

    /** As {@code ETag}. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }

    static HttpHeaders headers(int version) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(tag(version));
        return headers;
    }

    /**
     * @param match of the request; a tag that is none of ours is of no version that can be in force
     * @param version where there is no tag
     * @throws InvalidInputException where there is neither
     */
    static int version(@Nullable String match, @Nullable Integer version) {
        if (match != null && !match.isBlank()) {
            Matcher tag = TAG.matcher(match.strip());
            return tag.matches() ? Integer.parseInt(tag.group(1)) : NONE;
        }
        if (version == null) {
            throw new InvalidInputException(
                    Problem.of("app.noVersion", "If-Match", "Say which version was seen: as If-Match, or as version."));
        }
        return version;
    }
}
