package org.broadsheet.topics.cluster;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One run over one window: what is settled first, then the nearest groups. */
final class Grouping {
    private final Window window;
    private final Links links;
    private final ClusterSettings settings;
    private final Map<Long, Integer> placeOfKey = new HashMap<>();

    Grouping(Window window, Links links, ClusterSettings settings) {
        this.window = window;
        this.links = links;
        this.settings = settings;
        for (var i = 0; i < window.size(); i++) {
            placeOfKey.put(window.articles().get(i).key(), i);
        }
    }

    List<StoryGroup> stories() {
        var settled = settle();
        var link = new AverageLink(settings.threshold(), window.vocabulary()::isName);
        var groupOfPlace = new int[window.size()];
        for (var members : settled.groups()) {
            var sum =
                    members.stream()
                            .map(window.vectors()::get)
                            .reduce(TermVector.ZERO, TermVector::plus);
            var names = members.stream().mapToInt(window.names()::get).sum();
            var group = link.add(members, sum, names);
            members.forEach(place -> groupOfPlace[place] = group);
        }
        new SimilarPairs(window.vectors(), window.vocabulary(), settings.threshold())
                .forEach((one, other) -> meet(link, groupOfPlace, one, other));
        for (var pair : links.apart()) {
            keepApart(link, groupOfPlace, pair);
        }
        var reasons = new Reasons(window, settled);
        return link.merge().stream()
                .map(members -> members.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .map(reasons::explain)
                .toList();
    }

    private Settled settle() {
        var settled = new Settled(window.size());
        for (var group : links.together()) {
            var places =
                    group.stream().filter(placeOfKey::containsKey).map(placeOfKey::get).toList();
            places.forEach(place -> settled.tie(places.getFirst(), place));
        }
        var copies =
                NearDuplicates.firstCopies(
                        window.articles().stream().map(StoryText::text).toList());
        IntStream.range(0, copies.length)
                .filter(place -> copies[place] != place && near(place, copies[place]))
                .filter(place -> !isSplit(settled, copies[place], place))
                .forEach(place -> settled.copy(copies[place], place));
        return settled;
    }

    /** An editor's split holds between copies too, and between all that is tied to them. */
    private boolean isSplit(Settled settled, int original, int copy) {
        return links.apart().stream()
                .anyMatch(pair -> {
                    var one = placeOfKey.get(pair.one());
                    var other = placeOfKey.get(pair.other());
                    return one != null
                            && other != null
                            && ((settled.isTied(one, original) && settled.isTied(other, copy))
                                    || (settled.isTied(one, copy)
                                            && settled.isTied(other, original)));
                });
    }

    private void meet(AverageLink link, int[] groupOfPlace, int one, int other) {
        if (groupOfPlace[one] != groupOfPlace[other] && near(one, other)) {
            link.mayMeet(groupOfPlace[one], groupOfPlace[other]);
        }
    }

    private boolean near(int one, int other) {
        var window = settings.window();
        var first = this.window.articles().get(one).at();
        var second = this.window.articles().get(other).at();
        return window == null
                || first == null
                || second == null
                || Duration.between(first, second).abs().compareTo(window) <= 0;
    }

    private void keepApart(AverageLink link, int[] groupOfPlace, Links.Apart pair) {
        var one = placeOfKey.get(pair.one());
        var other = placeOfKey.get(pair.other());
        if (one != null && other != null && groupOfPlace[one] != groupOfPlace[other]) {
            link.neverMeet(groupOfPlace[one], groupOfPlace[other]);
        }
    }
}
