package org.broadsheet.topics.cluster;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.topics.text.Names;
import org.broadsheet.topics.text.Words;

/**
 * What later articles of a story say that the earlier ones did not.
 *
 * @param names in lower case, as first met
 * @param numbers without separators
 * @param rewrite almost every word was there before, so that what is new is wording
 */
public record NewFacts(List<String> names, List<String> numbers, boolean rewrite) {
    /** Share of words not met before below which a text counts as a rewrite. */
    private static final double NEW_WORDING = 0.2;

    public NewFacts {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
    }

    /** True if a name or a number is new and the text is more than a rewrite. */
    public boolean any() {
        return !rewrite && !(names.isEmpty() && numbers.isEmpty());
    }

    public static NewFacts of(List<StoryText> later, List<StoryText> earlier) {
        return new NewFacts(
                added(later, earlier, Names::names),
                added(later, earlier, Names::numbers),
                later.stream().allMatch(article -> isRewrite(article, earlier)));
    }

    private static List<String> added(
            List<StoryText> later, List<StoryText> earlier, Function<Names, List<String>> facts) {
        var added = new LinkedHashSet<String>();
        later.forEach(a -> added.addAll(facts.apply(Names.of(a.title(), a.text()))));
        earlier.forEach(a -> facts.apply(Names.of(a.title(), a.text())).forEach(added::remove));
        return List.copyOf(added);
    }

    private static boolean isRewrite(StoryText article, List<StoryText> earlier) {
        var known = new HashSet<String>();
        earlier.forEach(a -> known.addAll(stems(a)));
        var stems = stems(article);
        var fresh = stems.stream().filter(stem -> !known.contains(stem)).count();
        return fresh < NEW_WORDING * stems.size();
    }

    private static Set<String> stems(StoryText article) {
        var stems = new HashSet<String>();
        Words.of(article.title() + "\n" + article.text(), article.language())
                .forEach(word -> stems.add(word.stem()));
        stems.remove("");
        return stems;
    }
}
