package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts out sentences that stand in many articles beside ever other sentences: calls to subscribe,
 * notes on rights, what every text of an outlet begins or ends with. They would make its articles
 * alike whatever they report.
 *
 * <p>A sentence that wire copies share stands beside the same sentences in each, and stays.
 */
final class Boilerplate {
    /** Different surroundings from which on a sentence belongs to none of them. */
    private static final int SURROUNDINGS = 4;

    private static final int SHORTEST = 20;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

    /** By hash, since the sentences themselves would double what a window takes. */
    private final List<int[]> texts = new ArrayList<>();

    private final Map<Integer, Integer> articles = new HashMap<>();
    private final Map<Integer, Set<Integer>> surroundings = new HashMap<>();

    private Boilerplate(List<StoryText> all, int chars) {
        for (var article : all) {
            var hashes =
                    sentences(article, chars)
                            .mapToInt(s -> s.length() < SHORTEST ? 0 : s.hashCode());
            texts.add(hashes.toArray());
            Arrays.stream(texts.getLast())
                    .distinct()
                    .forEach(hash -> articles.merge(hash, 1, Integer::sum));
        }
        articles.values().removeIf(count -> count < SURROUNDINGS);
        articles.remove(0);
        texts.forEach(this::look);
        surroundings.values().removeIf(found -> found.size() < SURROUNDINGS);
    }

    /**
     * The same articles in the same order, their first characters freed of what belongs to none.
     */
    static List<StoryText> without(List<StoryText> all, int chars) {
        var boilerplate = new Boilerplate(all, chars);
        return IntStream.range(0, all.size())
                .mapToObj(i -> boilerplate.clean(all.get(i), boilerplate.texts.get(i), chars))
                .toList();
    }

    private static Stream<String> sentences(StoryText article, int chars) {
        var text = article.text();
        return SENTENCE_END.splitAsStream(text.length() > chars ? text.substring(0, chars) : text);
    }

    /** The surroundings of a repeated sentence are the nearest that are not repeated. */
    private void look(int[] sentences) {
        for (var i = 0; i < sentences.length; i++) {
            if (articles.containsKey(sentences[i])) {
                var beside = 31 * lone(sentences, i, -1) + lone(sentences, i, 1);
                surroundings.computeIfAbsent(sentences[i], none -> new HashSet<>()).add(beside);
            }
        }
    }

    private int lone(int[] sentences, int from, int step) {
        for (var i = from + step; i >= 0 && i < sentences.length; i += step) {
            if (!articles.containsKey(sentences[i])) {
                return sentences[i];
            }
        }
        return 0;
    }

    private StoryText clean(StoryText article, int[] hashes, int chars) {
        if (Arrays.stream(hashes).noneMatch(surroundings::containsKey)) {
            return article;
        }
        var text =
                sentences(article, chars)
                        .filter(s -> !surroundings.containsKey(s.hashCode()))
                        .collect(Collectors.joining(" "));
        return new StoryText(
                article.key(), article.at(), article.language(), article.title(), text);
    }
}
