package org.broadsheet.collecting.parse;

import org.jspecify.annotations.Nullable;

/** A word the outlet filed the entry under. */
public record ParsedCategory(
        @Nullable String term, @Nullable String scheme, @Nullable String label) {}
