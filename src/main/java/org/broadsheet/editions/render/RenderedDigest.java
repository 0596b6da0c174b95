package org.broadsheet.editions.render;

import org.jspecify.annotations.Nullable;

/**
 * A digest in words: personal places stand as the markers of {@link Blank}s; lines end in {@code
 * \n}.
 *
 * @param html null when the reader wants text only
 */
public record RenderedDigest(
        String subject, String preheader, @Nullable String html, String text) {}
