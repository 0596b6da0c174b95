package org.broadsheet.collecting.parse;

import org.jspecify.annotations.Nullable;

/** An author: at least one of name, address and link is there. */
public record ParsedPerson(@Nullable String name, @Nullable String email, @Nullable String url) {}
