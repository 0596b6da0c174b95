package org.broadsheet.collecting.extract;

import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came: its bytes and what is known beside them.
 *
 * @param url where it was found
 * @param contentType the HTTP header, with its charset
 * @param language what the source says it is in; the page's own word comes first
 */
@SuppressWarnings("ArrayRecordComponent") // pages are read once and never compared
public record PageSource(
        byte[] body,
        @Nullable WebLink url,
        @Nullable String contentType,
        @Nullable String language) {}
