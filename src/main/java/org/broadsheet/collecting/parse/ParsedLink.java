package org.broadsheet.collecting.parse;

import org.jspecify.annotations.Nullable;

/** A link with its relation, {@code alternate} unless told otherwise (RFC 4287 4.2.7.2). */
public record ParsedLink(String href, String rel, @Nullable String type) {}
