package org.broadsheet.topics.cluster;

import java.time.Instant;
import org.broadsheet.topics.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What clustering sees of an article.
 *
 * @param key the caller's own number for it, unique in a call
 * @param at when it was published or first seen; null if nobody knows
 */
public record StoryText(
        long key, @Nullable Instant at, Language language, String title, String text) {}
