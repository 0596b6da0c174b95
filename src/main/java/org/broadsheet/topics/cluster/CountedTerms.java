package org.broadsheet.topics.cluster;

/**
 * The terms of one article by their numbers in the vocabulary, ascending, and how often each
 * stands.
 */
final class CountedTerms {
    private final int[] numbers;
    private final short[] counts;

    /**
     * Both arrays are sorted by number.
     *
     * @param counts as many as {@code numbers}
     */
    CountedTerms(int[] numbers, short[] counts) {
        this.numbers = numbers;
        this.counts = counts;
    }

    int size() {
        return numbers.length;
    }

    int number(int place) {
        return numbers[place];
    }

    int count(int place) {
        return counts[place];
    }
}
