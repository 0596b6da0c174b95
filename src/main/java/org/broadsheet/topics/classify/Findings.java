package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.topics.classify.CompiledRules.Meaning;
import org.broadsheet.topics.classify.PhraseIndex.Span;

/** What was found in one article for one topic. */
final class Findings {
    private final Map<RuleWord, List<Span>> hits = new LinkedHashMap<>();
    private final List<Span> excepted = new ArrayList<>();
    private final Set<String> not = new LinkedHashSet<>();
    private boolean hasRequired;

    static List<Findings> empty(int count) {
        return Stream.generate(Findings::new).limit(count).toList();
    }

    void add(Meaning meaning, Span span) {
        switch (meaning) {
            case Meaning.Points(var topic, var word) ->
                    hits.computeIfAbsent(word, none -> new ArrayList<>()).add(span);
            case Meaning.Required(var topic) -> hasRequired = true;
            case Meaning.Not(var topic, var phrase) -> not.add(phrase);
            case Meaning.Except(var topic) -> excepted.add(span);
        }
    }

    boolean hasRequired() {
        return hasRequired;
    }

    Set<String> not() {
        return not;
    }

    Set<RuleWord> words() {
        return hits.keySet();
    }

    /** The hits of a word that are not part of an excepted phrase. */
    List<Span> hits(RuleWord word) {
        return hits.getOrDefault(word, List.of()).stream()
                .filter(hit -> excepted.stream().noneMatch(phrase -> phrase.covers(hit)))
                .toList();
    }
}
