package io.clientele.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people answer when they register. Three answers are of people who buy more often; all others mean nothing. */
final class Answers {

    /** Question and answer, and how many times as often such people buy. */
    static final Map<String, Double> PLANTED =
            Map.of("Heard of us=friend", 2.2, "Car=SUV", 1.9, "Club member=yes", 2.0);

    private final long seed;
    private final Map<String, Choice<Answer>> questions = new LinkedHashMap<>();

    Answers(long seed) {
        this.seed = seed;
        Map<String, List<Answer>> byQuestion = new LinkedHashMap<>();
        for (List<String> row : Rows.of("questions")) {
            byQuestion
                    .computeIfAbsent(row.get(0), question -> new ArrayList<>())
                    .add(new Answer(row.get(1), Integer.parseInt(row.get(2))));
        }
        byQuestion.forEach((question, answers) -> questions.put(question, new Choice<>(answers, Answer::share)));
    }

    List<String> questions() {
        return List.copyOf(questions.keySet());
    }

    /** Answers by question, in the order of the form. */
    Map<String, String> of(Person person) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach((question, choice) -> answers.put(
                question,
                choice.draw(Chance.of(seed, "answer to " + question, person.number()))
                        .text()));
        return answers;
    }

    /** How many times as often somebody buys as people who gave none of the answers that tell. */
    double eagerness(Person person) {
        double times = 1;
        for (Map.Entry<String, String> answer : of(person).entrySet()) {
            times *= PLANTED.getOrDefault(answer.getKey() + "=" + answer.getValue(), 1.0);
        }
        return times;
    }

    private record Answer(String text, int share) {}
}
