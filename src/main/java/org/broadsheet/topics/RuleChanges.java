package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.topics.classify.PlaceWeights;
import org.broadsheet.topics.classify.RuleWord;
import org.broadsheet.topics.classify.TopicRules;

/** What sets two versions of a topic apart, a line for each word or value. */
final class RuleChanges {
    private static final TopicRules NONE =
            new TopicRules(
                    "none", "", 1, List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());

    private final List<String> lines = new ArrayList<>();

    private RuleChanges() {}

    static List<String> all(TopicRules added) {
        var changes = new RuleChanges();
        changes.lines.add("+ name: " + added.name());
        changes.lines.add("+ minimum: " + plain(added.minimum()));
        changes.lists(NONE, added);
        return changes.lines;
    }

    static List<String> between(TopicRules before, TopicRules after) {
        var changes = new RuleChanges();
        changes.value("name", before.name(), after.name());
        changes.value("minimum", plain(before.minimum()), plain(after.minimum()));
        changes.lists(before, after);
        return changes.lines;
    }

    private void lists(TopicRules before, TopicRules after) {
        list("words", words(before.words()), words(after.words()));
        list("required", texts(before.required()), texts(after.required()));
        list("not", texts(before.not()), texts(after.not()));
        list("except", texts(before.except()), texts(after.except()));
        list("rubrics", words(before.rubrics()), words(after.rubrics()));
        list("sources", texts(before.sources()), texts(after.sources()));
    }

    private void value(String what, String before, String after) {
        if (!before.equals(after)) {
            lines.add(what + ": " + before + " -> " + after);
        }
    }

    private void list(String field, Map<String, String> before, Map<String, String> after) {
        var rest = new HashMap<>(before);
        var added = new ArrayList<String>();
        after.forEach((word, worth) -> {
            var old = rest.remove(word);
            if (old == null) {
                added.add("+ " + field + ": " + word + (worth.equals("1") ? "" : ": " + worth));
            } else {
                value(field + ": " + word, old, worth);
            }
        });
        before.keySet().stream()
                .filter(rest::containsKey)
                .forEach(word -> lines.add("- " + field + ": " + word));
        lines.addAll(added);
        if (before.equals(after)
                && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            lines.add(field + ": in another order");
        }
    }

    private static Map<String, String> texts(List<String> texts) {
        var worths = new LinkedHashMap<String, String>();
        texts.forEach(text -> worths.put(text, "1"));
        return worths;
    }

    private static Map<String, String> words(List<RuleWord> words) {
        var worths = new LinkedHashMap<String, String>();
        for (var word : words) {
            var languages = word.languages().isEmpty() ? "" : " " + word.languages();
            worths.merge(word.phrase() + languages, worth(word), (one, two) -> one + ", " + two);
        }
        return worths;
    }

    private static String worth(RuleWord word) {
        var places = word.places();
        var weight = plain(word.weight());
        return places.equals(PlaceWeights.DEFAULT)
                ? weight
                : "%s (title %s, lead %s, body %s)"
                        .formatted(
                                weight,
                                plain(places.title()),
                                plain(places.lead()),
                                plain(places.body()));
    }

    /** 3 rather than 3.0. */
    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
