package org.broadsheet.topics.classify;

import java.util.List;
import org.broadsheet.topics.text.Language;

/** All topics' phrases in one language's stems. */
final class CompiledRules {
    private final PhraseIndex<Meaning> index;

    /** What a found phrase means to the topic at this place of the list. */
    sealed interface Meaning {
        int topic();

        record Points(int topic, RuleWord word) implements Meaning {}

        record Required(int topic) implements Meaning {}

        record Not(int topic, String phrase) implements Meaning {}

        record Except(int topic) implements Meaning {}
    }

    CompiledRules(List<TopicRules> topics, Language language) {
        index = new PhraseIndex<>(language);
        for (var i = 0; i < topics.size(); i++) {
            add(i, topics.get(i), language);
        }
    }

    /** What was found for each topic, in the order of the topics. */
    List<Findings> find(PlacedWords article, int topics) {
        var findings = Findings.empty(topics);
        index.find(
                article.words(),
                (meaning, span) -> findings.get(meaning.topic()).add(meaning, span));
        return findings;
    }

    private void add(int topic, TopicRules rules, Language language) {
        for (var word : rules.words()) {
            if (word.languages().isEmpty() || word.languages().contains(language.code())) {
                index.add(word.phrase(), new Meaning.Points(topic, word));
            }
        }
        rules.required().forEach(phrase -> index.add(phrase, new Meaning.Required(topic)));
        rules.not().forEach(phrase -> index.add(phrase, new Meaning.Not(topic, phrase)));
        rules.except().forEach(phrase -> index.add(phrase, new Meaning.Except(topic)));
    }
}
