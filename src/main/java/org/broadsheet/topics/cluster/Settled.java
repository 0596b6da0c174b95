package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Places that belong together before any average is taken: a union-find with reasons. */
final class Settled {
    private final int[] parents;
    private final Map<Integer, Integer> originals = new HashMap<>();

    Settled(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    void tie(int one, int other) {
        parents[root(other)] = root(one);
    }

    boolean isTied(int one, int other) {
        return root(one) == root(other);
    }

    void copy(int original, int copy) {
        originals.put(copy, original);
        tie(original, copy);
    }

    /** The place of the article that this one copies, or null. */
    @Nullable Integer originalOf(int place) {
        return originals.get(place);
    }

    List<List<Integer>> groups() {
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (var place = 0; place < parents.length; place++) {
            groups.computeIfAbsent(root(place), none -> new ArrayList<>()).add(place);
        }
        return List.copyOf(groups.values());
    }

    private int root(int place) {
        while (parents[place] != place) {
            parents[place] = parents[parents[place]];
            place = parents[place];
        }
        return place;
    }
}
