package org.broadsheet.topics.cluster;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Weights of terms, sorted by term number; absent terms weigh nothing. */
final class TermVector {
    static final TermVector ZERO = new TermVector(new int[0], new float[0]);

    private final int[] terms;
    private final float[] weights;

    TermVector(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    int term(int place) {
        return terms[place];
    }

    float weight(int place) {
        return weights[place];
    }

    double weightOf(int term) {
        var at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : weights[at];
    }

    int size() {
        return terms.length;
    }

    double dot(TermVector other) {
        return terms.length * 16 < other.terms.length
                ? sparse(this, other)
                : other.terms.length * 16 < terms.length ? sparse(other, this) : merge(other);
    }

    /** Over the chosen terms only. */
    double dot(TermVector other, IntPredicate chosen) {
        var sum = 0.0;
        for (int i = 0, j = 0; i < size() && j < other.size(); ) {
            var order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                sum += chosen.test(terms[i]) ? weights[i] * other.weights[j] : 0;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    TermVector plus(TermVector other) {
        var sumTerms = new int[size() + other.size()];
        var sumWeights = new float[sumTerms.length];
        var length = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); length++) {
            var mine = i < size() ? terms[i] : Integer.MAX_VALUE;
            var theirs = j < other.size() ? other.terms[j] : Integer.MAX_VALUE;
            sumTerms[length] = Math.min(mine, theirs);
            sumWeights[length] += mine <= theirs ? weights[i++] : 0;
            sumWeights[length] += theirs <= mine ? other.weights[j++] : 0;
        }
        return new TermVector(Arrays.copyOf(sumTerms, length), Arrays.copyOf(sumWeights, length));
    }

    private double merge(TermVector other) {
        var sum = 0.0;
        for (int i = 0, j = 0; i < size() && j < other.size(); ) {
            var order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                sum += weights[i++] * other.weights[j++];
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    private static double sparse(TermVector few, TermVector many) {
        var sum = 0.0;
        for (var i = 0; i < few.size(); i++) {
            var at = Arrays.binarySearch(many.terms, few.terms[i]);
            sum += at >= 0 ? few.weights[i] * many.weights[at] : 0;
        }
        return sum;
    }
}
