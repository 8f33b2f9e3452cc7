package io.clientele.app.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows stand behind numbers that were opened, by run and select; the oldest give room. */
final class OpenedCounts {

    private static final int MOST = 1_000;

    private OpenedCounts() {}

    static Map<String, Long> none() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > MOST;
            }
        });
    }
}
