package io.clientele.ledger;

import java.nio.file.Path;

/**
 * The ledger of a workspace: the file {@code ledger.sqlite} in its folder. Whoever opens it holds the workspace, so one
 * process writes at a time; each write is on the disk when it returns.
 */
public final class Ledger implements AutoCloseable {

    private static final String FILE = "ledger.sqlite";

    private final Session session;

    private Ledger(Session session) {
        this.session = session;
    }

    /** Opens the ledger of a workspace folder, or makes it there. */
    public static Ledger open(Path home) {
        Path file = home.resolve(FILE);
        Session session = Session.open(file);
        try {
            Migrations.run(session, file);
            return new Ledger(session);
        } catch (RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    public Settings settings() {
        return new Settings(session);
    }

    public Mappings mappings() {
        return new Mappings(session);
    }

    public Readings readings() {
        return new Readings(session);
    }

    public Forgotten forgotten() {
        return new Forgotten(session);
    }

    public Segments segments() {
        return new Segments(session);
    }

    public Attributes attributes() {
        return new Attributes(session);
    }

    public Views views() {
        return new Views(session);
    }

    public Sources sources() {
        return new Sources(session);
    }

    public Receipts receipts() {
        return new Receipts(session);
    }

    public KeptJobs jobs() {
        return new KeptJobs(session);
    }

    public Requests requests() {
        return new Requests(session);
    }

    /** Writes all of it or nothing. */
    public void inTransaction(Runnable work) {
        session.inTransaction(work);
    }

    @Override
    public void close() {
        session.close();
    }
}
