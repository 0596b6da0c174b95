package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Merges the two nearest groups again and again, until no two have an average cosine of the
 * threshold.
 *
 * <p>The average over all pairs of two groups of unit vectors is the product of their sums over the
 * product of their sizes, so that no table of pairs is needed. Only groups joined by a pair that
 * reaches the threshold are ever compared: others cannot reach it on average.
 */
final class AverageLink {
    private static final int LARGE = 8;
    private static final double SIZE_COUNTS = 0.2;

    /** A group with so many names says whom and where it is about. */
    private static final int TELLING_NAMES = 4;

    /** Average cosine by names alone from which on two groups are about the same. */
    private static final double SAME_NAMES = 0.02;

    private final double threshold;
    private final IntPredicate isName;
    private final Map<Integer, Group> groups = new HashMap<>();
    private final PriorityQueue<Candidate> nearest = new PriorityQueue<>();
    private int next;

    /**
     * A link over terms of which some are names.
     *
     * @param isName by the number of a term
     */
    AverageLink(double threshold, IntPredicate isName) {
        this.threshold = threshold;
        this.isName = isName;
    }

    /**
     * A group still standing: its members, the sum of their vectors, whom it may or may not join.
     */
    static final class Group {
        final int number;
        final List<Integer> members;
        final TermVector sum;
        final int names;
        final Set<Integer> neighbours = new HashSet<>();
        final Set<Integer> apart = new HashSet<>();

        Group(int number, List<Integer> members, TermVector sum, int names) {
            this.number = number;
            this.members = members;
            this.sum = sum;
            this.names = names;
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

    int add(List<Integer> members, TermVector sum, int names) {
        groups.put(next, new Group(next, members, sum, names));
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
        var joined = group(add(members, one.sum.plus(other.sum), one.names + other.names));
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
            var likeness = likeness(group, other);
            if (likeness >= threshold) {
                nearest.add(new Candidate(likeness, group.number, number));
            }
        }
    }

    /**
     * The average over all pairs, less where both groups are large: two stories that grew apart and
     * are still alike are mostly two events of one kind; a single late article is not. Up to half
     * is lost where both name many and hardly any in common.
     */
    private double likeness(Group one, Group other) {
        var pairs = (double) one.members.size() * other.members.size();
        var smaller = Math.min(one.members.size(), other.members.size());
        var average = one.sum.dot(other.sum) / pairs;
        var likeness = average / Math.pow(Math.min(smaller, LARGE), SIZE_COUNTS);
        if (likeness < threshold || Math.min(one.names, other.names) < TELLING_NAMES) {
            return likeness;
        }
        var named = one.sum.dot(other.sum, isName) / pairs;
        return likeness * (1 + Math.min(1, named / SAME_NAMES)) / 2;
    }

    private Group group(int number) {
        var group = groups.get(number);
        if (group == null) {
            throw new IllegalStateException("group " + number + " is gone");
        }
        return group;
    }
}
