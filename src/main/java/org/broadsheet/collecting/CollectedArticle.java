package org.broadsheet.collecting;

import java.time.Instant;
import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.collecting.dedup.PageKey;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came, before it is kept.
 *
 * @param identity what its source names it for good
 * @param text plain paragraphs parted by blank lines
 * @param feedHash of the entry as the feed had it: tells whether the feed changed it later
 * @param outletName null: its source's outlet
 */
public record CollectedArticle(
        String identity,
        WebLink link,
        String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable String rubric,
        Instant publishedAt,
        @Nullable String publishedRaw,
        @Nullable String description,
        String text,
        @Nullable String html,
        @Nullable WebLink picture,
        double confidence,
        String feedHash,
        @Nullable String outletName,
        @Nullable String outletSite) {

    String pageKey() {
        return PageKey.of(link);
    }

    String titleKey() {
        return Fingerprint.titleKey(title);
    }

    String contentHash() {
        return Fingerprint.hash(title, text);
    }

    /** With no more of its text than its source lets us keep. */
    CollectedArticle within(Rights rights) {
        return rights.fullText()
                ? this
                : new CollectedArticle(
                        identity,
                        link,
                        title,
                        author,
                        language,
                        rubric,
                        publishedAt,
                        publishedRaw,
                        description == null
                                ? null
                                : Quoting.firstWords(description, rights.words(), language),
                        Quoting.firstWords(text, rights.words(), language),
                        null,
                        picture,
                        confidence,
                        feedHash,
                        outletName,
                        outletSite);
    }

    CollectedArticle from(String name, String site) {
        return new CollectedArticle(
                identity,
                link,
                title,
                author,
                language,
                rubric,
                publishedAt,
                publishedRaw,
                description,
                text,
                html,
                picture,
                confidence,
                feedHash,
                name,
                site);
    }
}
