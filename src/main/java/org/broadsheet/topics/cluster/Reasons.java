package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Says for each article of a story what it shares with the others. */
final class Reasons {
    private static final int MOST = 5;

    private final Window window;
    private final Settled settled;

    Reasons(Window window, Settled settled) {
        this.window = window;
        this.settled = settled;
    }

    StoryGroup explain(List<Integer> places) {
        var sum =
                places.stream()
                        .map(window.vectors()::get)
                        .reduce(TermVector.ZERO, TermVector::plus);
        return new StoryGroup(
                places.stream().map(place -> explain(place, sum, places.size())).toList());
    }

    private StoryGroup.Member explain(int place, TermVector sum, int size) {
        var why = new ArrayList<String>();
        var original = settled.originalOf(place);
        if (original != null) {
            why.add("copy of " + window.articles().get(original).title());
        }
        if (size > 1) {
            why.addAll(shared(window.vectors().get(place), sum));
        }
        return new StoryGroup.Member(window.articles().get(place).key(), why);
    }

    /**
     * Terms by what they add to the likeness with the others, the article itself not counted; of
     * equals, names and numbers come before words. A word that is also a name is told as the name,
     * which is no stem.
     */
    private List<String> shared(TermVector own, TermVector sum) {
        record Shared(Term term, double weight) {}
        var shared =
                IntStream.range(0, own.size())
                        .mapToObj(i ->
                                new Shared(
                                        window.vocabulary().term(own.term(i)),
                                        own.weight(i)
                                                * (sum.weightOf(own.term(i)) - own.weight(i))))
                        .filter(s -> s.weight() > 1e-6)
                        .sorted(
                                Comparator.comparingDouble(Shared::weight)
                                        .reversed()
                                        .thenComparing(s -> s.term().kind() == Term.Kind.WORD)
                                        .thenComparing(s -> s.term().form()))
                        .map(Shared::term)
                        .toList();
        var names =
                shared.stream().filter(t -> t.kind() == Term.Kind.NAME).map(Term::form).toList();
        return shared.stream().map(term -> told(term, names)).distinct().limit(MOST).toList();
    }

    private static String told(Term term, List<String> names) {
        return term.kind() != Term.Kind.WORD
                ? term.form()
                : names.stream()
                        .filter(name -> name.startsWith(term.form()))
                        .filter(name -> name.length() <= term.form().length() + 3)
                        .findFirst()
                        .orElse(term.form());
    }
}
