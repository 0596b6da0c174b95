package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds wire copies: texts that share most of their runs of {@value #RUN} words.
 *
 * <p>Each text keeps the {@value #KEPT} smallest hashes of its runs (Broder, "On the resemblance
 * and containment of documents", 1997). Two texts are copies if at least {@value #ALIKE} of the
 * smaller sketch is common; a shortened copy is found too, as long as its start is the same.
 */
final class NearDuplicates {
    private static final int RUN = 4;
    private static final int KEPT = 24;
    private static final int FEWEST_RUNS = 8;
    private static final int START = 1_500;
    private static final double ALIKE = 0.6;

    private NearDuplicates() {}

    /** For each text the place of the first text that it copies, or its own. */
    static int[] firstCopies(List<String> texts) {
        var first = new int[texts.size()];
        var index = new HashMap<Integer, List<Integer>>();
        var sketches = new ArrayList<Set<Integer>>();
        for (var i = 0; i < first.length; i++) {
            var sketch = sketch(texts.get(i));
            first[i] = original(sketch, sketches, index).map(place -> first[place]).orElse(i);
            sketches.add(sketch);
            for (var hash : sketch) {
                index.computeIfAbsent(hash, none -> new ArrayList<>()).add(i);
            }
        }
        return first;
    }

    private static Optional<Integer> original(
            Set<Integer> sketch, List<Set<Integer>> sketches, Map<Integer, List<Integer>> index) {
        return sketch.stream()
                .flatMap(hash -> index.getOrDefault(hash, List.of()).stream())
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e ->
                        e.getValue()
                                >= ALIKE * Math.min(sketch.size(), sketches.get(e.getKey()).size()))
                .map(Map.Entry::getKey)
                .min(Integer::compare);
    }

    private static Set<Integer> sketch(String text) {
        var start = text.substring(0, Math.min(START, text.length())).toLowerCase(Locale.ROOT);
        var words = start.split("[^\\p{L}\\p{N}]+");
        var hashes = new TreeSet<Integer>();
        for (var i = 0; i + RUN <= words.length; i++) {
            hashes.add(scatter(Arrays.hashCode(Arrays.copyOfRange(words, i, i + RUN))));
            if (hashes.size() > KEPT) {
                hashes.pollLast();
            }
        }
        return hashes.size() < FEWEST_RUNS ? Set.of() : hashes;
    }

    /** Neighbouring hash codes become far ones, so that the smallest are a fair sample. */
    private static int scatter(int hash) {
        var mixed = (hash ^ (hash >>> 16)) * 0x7feb352d;
        mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
        return mixed ^ (mixed >>> 16);
    }
}
