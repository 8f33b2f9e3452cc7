package io.clientele.terms;

/** The user stopped the work; what was published before stays. Exit code 130. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException(String doing) {
        super("cancelled while: " + doing);
    }
}
