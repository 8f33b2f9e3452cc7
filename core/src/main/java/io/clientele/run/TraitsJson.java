package io.clientele.run;

import io.clientele.segment.Sentences.Sentence;
import io.clientele.segment.SetTraits;
import io.clientele.segment.SetTraits.SetTrait;
import io.clientele.segment.TraitLevel;
import io.clientele.segment.TraitWords;
import org.jspecify.annotations.Nullable;

/** What sets a set of customers apart: sentences in the reader's words, then the levels that were judged. */
final class TraitsJson {

    private final TraitWords words;

    TraitsJson(TraitWords words) {
        this.words = words;
    }

    void write(ReportJson json, SetTraits told) {
        json.name("sentences").startArray();
        for (Sentence sentence : told.sentences()) {
            json.startObject();
            json.name("text").value(words.sentence(sentence));
            json.name("trait").value(handle(told, sentence));
            json.endObject();
        }
        json.endArray();
        json.name("doubts").value(told.doubts().stream().map(words::sentence).toList());
        json.name("judged").value(told.judged());
        json.name("traits").startArray();
        told.traits().forEach(trait -> write(json, trait));
        json.endArray();
    }

    /** By which its numbers are asked for; null where the sentence says that there is no more. */
    private static @Nullable String handle(SetTraits told, Sentence sentence) {
        return told.traits().stream()
                .filter(trait -> trait.level().attribute().equals(sentence.attribute())
                        && trait.level().level().equals(sentence.level()))
                .map(SetTrait::trait)
                .findFirst()
                .orElse(null);
    }

    private static void write(ReportJson json, SetTrait trait) {
        json.newLine();
        json.startObject();
        json.name("trait").value(trait.trait());
        level(json, trait.level());
        json.name("share").value(trait.share());
        json.name("all_share").value(trait.allShare());
        json.name("ratio").value(trait.ratio());
        json.name("low").value(trait.low());
        json.name("high").value(trait.high());
        json.name("n").value(trait.members());
        json.name("n_all").value(trait.all());
        json.name("q").value(trait.q());
        json.name("own").value(trait.own());
        json.endObject();
    }

    static void level(ReportJson json, TraitLevel level) {
        json.name("attribute").value(level.attribute());
        json.name("level").value(level.level());
        json.name("name").value(level.name());
        level.ends().forEach((end, value) -> json.name(end).value(value));
    }
}
