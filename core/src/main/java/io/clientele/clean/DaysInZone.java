package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.TableKind;
import io.clientele.text.DatePurpose;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.time.ZoneId;

/**
 * How many rows of orders fall on another day when they are read in another zone: only those whose text says how far from UTC it
 * was written, or counts seconds. What is written without that is local time wherever it is read.
 */
public final class DaysInZone {

    private final Workspace workspace;
    private final Engine session;

    /** @param session a session on the workspace */
    public DaysInZone(Workspace workspace, Engine session) {
        this.workspace = workspace;
        this.session = session;
    }

    public Moved to(ZoneId zone) {
        long rows = 0;
        long of = 0;
        for (Receipt receipt : new Receipts(session).believed()) {
            if (receipt.kind() == TableKind.ORDERS && receipt.standing().repairs() == null) {
                Row counted = session.rows("days in another zone", select(receipt, zone))
                        .get(0);
                rows += counted.number(1);
                of += counted.number(2);
            }
        }
        return new Moved(rows, of);
    }

    private String select(Receipt receipt, ZoneId zone) {
        return "select count(case when cast(" + day(receipt) + " as date) <> cast(" + day(receipt.in(zone))
                + " as date) then 1 end), count(*) from "
                + session.dialect().parquet(workspace.rows(receipt.id()));
    }

    private String day(Receipt receipt) {
        return new ColumnValues(receipt, session.dialect(), receipt.day())
                .moment(Meaning.ORDER_DATE, DatePurpose.ORDER);
    }

    /** @param of how many rows of orders there are */
    public record Moved(long rows, long of) {}
}
