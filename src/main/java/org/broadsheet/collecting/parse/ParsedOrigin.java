package org.broadsheet.collecting.parse;

import org.jspecify.annotations.Nullable;

/** The outlet that an aggregator took an entry from ({@code source} of RSS and Atom). */
public record ParsedOrigin(@Nullable String title, @Nullable String url) {}
