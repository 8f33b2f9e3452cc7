package io.clientele.app.http;

import io.clientele.ledger.SegmentVersion;
import io.clientele.ledger.ViewVersion;
import io.clientele.run.SegmentsBook;
import io.clientele.run.Uses;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What uses segments and fields, so that nobody puts one out of use unwarned. */
@RestController
class UsesApi {

    private final Desk desk;

    UsesApi(Desk desk) {
        this.desk = desk;
    }

    /** Which segments and views of customers ask what a segment asks, wholly or among others, and which name a field. */
    @GetMapping("/api/uses")
    @Tells(SegmentsTold.Uses.class)
    Map<String, Object> uses() {
        List<SegmentVersion> segments = desk.books().segments(SegmentsBook::inUse);
        List<ViewVersion> views = desk.books().views(book -> book.inUse("customers"));
        Uses uses = new Uses(segments, views);
        return Map.of("segments", uses.ofSegments(), "fields", uses.ofFields());
    }
}
