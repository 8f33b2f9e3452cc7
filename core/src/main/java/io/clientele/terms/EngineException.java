package io.clientele.terms;

import java.util.Locale;

/** The engine failed: what was run, and the engine's own words. HTTP 500, exit code 1, a row in the run log. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sql;

    /**
     * @param doing what was being done, e.g. a step's name
     * @param sql the statement as rendered; bound values are not part of it
     */
    public EngineException(String doing, String sql, Throwable cause) {
        super(doing + ": " + cause.getMessage(), cause);
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }

    /** Whether the statement was stopped from outside rather than failing. */
    public boolean interrupted() {
        String words = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("interrupt");
    }
}
