package org.broadsheet.collecting.parse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A date as the feed wrote it, and the instant it means, null where no rule reads it. */
public record ParsedDate(String raw, @Nullable Instant instant) {}
