package io.clientele.segment;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Rows;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who the best customers are, in words, and what cannot be said. */
public record Sentences(List<Sentence> sentences, List<Sentence> doubts, List<Evidence> evidence) {

    public Sentences {
        sentences = List.copyOf(sentences);
        doubts = List.copyOf(doubts);
        evidence = List.copyOf(evidence);
    }

    /** Keeps definition, select and rows of each sentence; call it after the evidence of the figures is kept. */
    public void keep(Engine engine, String runId) {
        for (Evidence kept : evidence) {
            engine.run(
                    "keep evidence",
                    "insert into warehouse.evidence (evidence_id, measure, scope, as_of, definition, sql, kernel, rows_sql,"
                            + " rows_order, run_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    kept.id(),
                    "segment.traits",
                    kept.scope(),
                    kept.asOf(),
                    kept.definition(),
                    kept.sql(),
                    "share among the best over share among all, jackknife of its log, Fisher's exact test, Benjamini-Hochberg",
                    kept.rows().select(),
                    kept.rows().order(),
                    runId);
        }
    }

    /**
     * One sentence.
     *
     * @param code {@code trait}, {@code fewTraits}, {@code noTraits}: what an edge words by the values
     * @param values texts and numbers the sentence is made of
     * @param evidence id under which its rows are kept; null where it has none
     */
    public record Sentence(
            String code,
            @Nullable String attribute,
            @Nullable String level,
            Map<String, Object> values,
            @Nullable String evidence) {

        public Sentence {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** What a sentence rests on. */
    public record Evidence(String id, String scope, LocalDate asOf, String definition, String sql, Rows rows) {}
}
