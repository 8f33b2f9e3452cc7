package io.clientele.run;

import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;

/** What no file that came in tells, by code of the doubt whose hint names the file that would. */
final class ReportGaps {

    private final Engine engine;

    ReportGaps(Engine engine) {
        this.engine = engine;
    }

    /** @param orders whether any table of orders came in: without one, these are the least of what is missing */
    List<String> codes(boolean orders) {
        List<String> codes = new ArrayList<>();
        if (orders) {
            add(codes, "noReturns", "unify.order_lines where effect = 'return'");
            add(codes, "noProducts", "value.products");
            add(codes, "noChannel", "unify.orders where channel is not null");
        }
        add(
                codes,
                "noContacts",
                "clean.parties where known_to is null and coalesce(full_name, email, phone_e164) is not null");
        return codes;
    }

    private void add(List<String> codes, String code, String told) {
        if (engine.rows("gaps", "select 1 from " + told + " limit 1").isEmpty()) {
            codes.add(code);
        }
    }
}
