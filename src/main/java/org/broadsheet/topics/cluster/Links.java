package org.broadsheet.topics.cluster;

import java.util.List;

/**
 * What is settled before any word is compared, by article key: groups that stay together (an
 * edition, an editor's merge) and pairs that never meet (an editor's split). Together wins over
 * apart, since what was printed as one story cannot be unprinted.
 */
public record Links(List<List<Long>> together, List<Apart> apart) {
    public static final Links NONE = new Links(List.of(), List.of());

    public Links {
        together = together.stream().map(List::copyOf).toList();
        apart = List.copyOf(apart);
    }

    /** Two articles that an editor said report different events. */
    public record Apart(long one, long other) {}
}
