package io.clientele.app.http;

import io.clientele.run.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page Value: figures and tables as in {@code report.json}, of now or of a past day. */
@RestController
class ValueApi {

    private final Desk desk;

    ValueApi(Desk desk) {
        this.desk = desk;
    }

    /** Figures and tables of the page Value. */
    @GetMapping(path = "/api/value", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(
            value = NumbersTold.Value.class,
            refuses = {"app.noDay", "app.otherKnown", "app.dayNotPrepared", "app.setNotPrepared"})
    byte[] value(
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String set) {
        return desk.on(
                Asked.view(asof, known, set),
                (session, published) -> PageJson.value(session, published, desk.settings()));
    }
}
