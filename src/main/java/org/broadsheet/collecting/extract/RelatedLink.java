package org.broadsheet.collecting.extract;

import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Another article that the page points to: its link where the page is markup, its author if told.
 */
public record RelatedLink(String title, @Nullable WebLink link, @Nullable String author) {}
