package org.broadsheet.collecting;

import java.time.Instant;

/** What an article said until its outlet changed it. */
public record ArticleVersion(Instant replacedAt, String title, String text) {}
