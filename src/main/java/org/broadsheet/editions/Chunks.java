package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Asks in bites that both databases take as parameters of one statement. */
final class Chunks {
    private static final int MOST = 5_000;

    private Chunks() {}

    static <I, R> List<R> list(
            Collection<I> ids, Function<I, Long> value, Function<List<Long>, List<R>> query) {
        var found = new ArrayList<R>();
        var all = ids.stream().map(value).toList();
        for (var from = 0; from < all.size(); from += MOST) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return found;
    }
}
