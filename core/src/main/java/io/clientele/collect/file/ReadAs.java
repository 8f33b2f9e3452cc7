package io.clientele.collect.file;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a text is written, as somebody says who knows; it holds whatever the bytes look like.
 *
 * @param encoding one of {@link #ENCODINGS}; null = as the bytes tell
 * @param separator one of {@link #SEPARATORS}; null = as the bytes tell
 * @param fresh whether what was said of an earlier file is left aside
 */
public record ReadAs(@Nullable String encoding, @Nullable String separator, boolean fresh) {

    /** Those a guess can come to. */
    public static final List<String> ENCODINGS =
            List.of(Encoding.UTF_8, "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "windows-1258", "windows-1252");

    public static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    public static final ReadAs TOLD = new ReadAs(null, null);

    public ReadAs(@Nullable String encoding, @Nullable String separator) {
        this(encoding, separator, false);
    }

    public ReadAs {
        List<Problem> problems = new ArrayList<>();
        if (encoding != null && !ENCODINGS.contains(encoding)) {
            problems.add(new Problem(
                    "collect.noEncoding",
                    "encoding",
                    Map.of("encodings", String.join(", ", ENCODINGS)),
                    "Choose one of " + String.join(", ", ENCODINGS) + "."));
        }
        if (separator != null && !SEPARATORS.contains(separator)) {
            problems.add(Problem.of(
                    "collect.noSeparator", "separator", "Columns are kept apart by a comma, semicolon, tab or bar."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Whether it leaves all to the bytes. */
    public boolean isNothing() {
        return encoding == null && separator == null;
    }

    /** This one, and where it says nothing the other. */
    public ReadAs over(ReadAs other) {
        return new ReadAs(
                encoding == null ? other.encoding : encoding, separator == null ? other.separator : separator, fresh);
    }

    /** What of it the bytes do not tell by themselves. */
    public ReadAs against(Shape told) {
        return new ReadAs(
                told.encoding().equals(encoding) ? null : encoding,
                told.separator().filter(mark -> mark.equals(separator)).isPresent() ? null : separator,
                fresh);
    }

    Encoding encodingOf(Sample sample) {
        return encoding == null ? Encoding.of(sample) : new Encoding(encoding, 1, "you said so");
    }

    Separators separatorsOf(byte[] utf8) {
        return separator == null
                ? Separators.best(utf8)
                : Separators.of(utf8, new Layout.Delimited(separator.charAt(0), '"'));
    }
}
