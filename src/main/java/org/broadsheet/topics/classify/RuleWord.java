package org.broadsheet.topics.classify;

import java.util.List;

/**
 * A word or phrase that speaks for a topic, or with a negative weight against it.
 *
 * @param phrase one or more words; found in all their forms, since they are stemmed
 * @param weight how much it says, 1 being normal
 * @param places how much more it says in the title and lead
 * @param languages codes of the languages it is looked for in; none means all
 */
public record RuleWord(String phrase, double weight, PlaceWeights places, List<String> languages) {
    public RuleWord {
        if (phrase.isBlank()) {
            throw new IllegalArgumentException("a rule needs a word");
        }
        languages = List.copyOf(languages);
    }

    public static RuleWord of(String phrase, double weight) {
        return new RuleWord(phrase, weight, PlaceWeights.DEFAULT, List.of());
    }

    double worth(Place place) {
        return weight * places.of(place);
    }
}
