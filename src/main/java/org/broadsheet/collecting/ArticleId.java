package org.broadsheet.collecting;

/** Number of an article; it never changes and is never given twice. */
public record ArticleId(long value) {
    public static ArticleId of(Long value) {
        return new ArticleId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
