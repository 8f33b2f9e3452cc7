package io.clientele.ledger;

/** Up to where what was kept for the next file of a source is not looked at any more; taken back, it is in force again. */
public final class Forgotten {

    private final Session session;

    Forgotten(Session session) {
        this.session = session;
    }

    /** In SQL: of the source of a row, the number up to which all is forgotten. */
    static String upTo(String number, String row) {
        return "coalesce((select f." + number + " from forgotten as f where f.source = " + row
                + ".source order by f.version desc limit 1), 0)";
    }

    /** How often something was forgotten of a source, or taken back. */
    public int version(String source) {
        return session.rows(
                        "select coalesce(max(version), 0) from forgotten where source = ?",
                        row -> row.getInt(1),
                        source)
                .get(0);
    }

    /** Whether what was kept before the last forgetting could be taken back. */
    public boolean isForgotten(String source) {
        return session
                .rows(
                        "select mapping_no + reading_no from forgotten where source = ? order by version desc limit 1",
                        row -> row.getInt(1),
                        source)
                .stream()
                .anyMatch(number -> number > 0);
    }

    /** Forgets all there is by now, under a receipt that was added before. */
    public void forget(String source, String receiptId) {
        write(source, new Mappings(session).last(), new Readings(session).last(), receiptId);
    }

    /** Looks at all of it again. */
    public void remember(String source, String receiptId) {
        write(source, 0, 0, receiptId);
    }

    private void write(String source, int mapping, int reading, String receiptId) {
        session.run(
                "insert into forgotten (source, version, mapping_no, reading_no, receipt_id) values (?, ?, ?, ?, ?)",
                source,
                version(source) + 1,
                mapping,
                reading,
                receiptId);
    }
}
