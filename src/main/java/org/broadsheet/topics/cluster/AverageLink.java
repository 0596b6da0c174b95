package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Merges the two nearest groups again and again, until no two have an average cosine of the
 * threshold.
 *
 * <p>The average over all pairs of two groups of unit vectors is the product of their sums over the
 * product of their sizes, so that no table of pairs is needed. Only groups joined by a pair that
 * reaches the threshold are ever compared: others cannot reach it on average.
 */
final class AverageLink {
    private final double threshold;
    private final Map<Integer, Group> groups = new HashMap<>();
    private final PriorityQueue<Candidate> nearest = new PriorityQueue<>();
    private int next;

    AverageLink(double threshold) {
        this.threshold = threshold;
    }

    /**
     * A group still standing: its members, the sum of their vectors, whom it may or may not join.
     */
    static final class Group {
        final int number;
        final List<Integer> members;
        final TermVector sum;
        final Set<Integer> neighbours = new HashSet<>();
        final Set<Integer> apart = new HashSet<>();

        Group(int number, List<Integer> members, TermVector sum) {
            this.number = number;
            this.members = members;
            this.sum = sum;
        }
    }

    /** Ties are broken by number, so that the result does not depend on the queue's mood. */
    private record Candidate(double likeness, int one, int other) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate that) {
            var order = Double.compare(that.likeness, likeness);
            order = order == 0 ? Integer.compare(one, that.one) : order;
            return order == 0 ? Integer.compare(other, that.other) : order;
        }
    }

    int add(List<Integer> members, TermVector sum) {
        groups.put(next, new Group(next, members, sum));
        return next++;
    }

    void mayMeet(int one, int other) {
        group(one).neighbours.add(other);
        group(other).neighbours.add(one);
    }

    void neverMeet(int one, int other) {
        group(one).apart.add(other);
        group(other).apart.add(one);
    }

    List<List<Integer>> merge() {
        for (var group : List.copyOf(groups.values())) {
            offer(group, true);
        }
        for (var best = nearest.poll(); best != null; best = nearest.poll()) {
            var one = groups.get(best.one());
            var other = groups.get(best.other());
            if (one != null && other != null) {
                join(one, other);
            }
        }
        return groups.values().stream().map(group -> group.members).toList();
    }

    private void join(Group one, Group other) {
        groups.remove(one.number);
        groups.remove(other.number);
        var members = new ArrayList<>(one.members);
        members.addAll(other.members);
        var joined = group(add(members, one.sum.plus(other.sum)));
        inherit(joined, one, other);
        offer(joined, false);
    }

    private void inherit(Group joined, Group one, Group other) {
        for (var parent : List.of(one, other)) {
            for (var neighbour : parent.neighbours) {
                if (groups.containsKey(neighbour)) {
                    mayMeet(joined.number, neighbour);
                }
            }
            for (var stranger : parent.apart) {
                if (groups.containsKey(stranger)) {
                    neverMeet(joined.number, stranger);
                }
            }
        }
    }

    private void offer(Group group, boolean onlyLater) {
        for (var number : group.neighbours) {
            if (group.apart.contains(number) || (onlyLater && number < group.number)) {
                continue;
            }
            var other = group(number);
            var pairs = (double) group.members.size() * other.members.size();
            var likeness = group.sum.dot(other.sum) / pairs;
            if (likeness >= threshold) {
                nearest.add(new Candidate(likeness, group.number, number));
            }
        }
    }

    private Group group(int number) {
        var group = groups.get(number);
        if (group == null) {
            throw new IllegalStateException("group " + number + " is gone");
        }
        return group;
    }
}
