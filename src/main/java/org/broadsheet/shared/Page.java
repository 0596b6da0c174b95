package org.broadsheet.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list, read by key: {@code next} is where the following one begins, null on the
 * last.
 */
public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
