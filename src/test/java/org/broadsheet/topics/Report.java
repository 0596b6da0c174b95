package org.broadsheet.topics;

import java.time.Instant;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.collecting.Rights;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.shared.WebLink;

/** Articles for tests: of an outlet, seen at a time, with a text. */
final class Report {
    static final Instant SEVEN = Instant.parse("2026-03-02T07:00:00Z");

    private Report() {}

    static Article of(long outlet, int weight, Instant seen, String title, String text) {
        return new Article(
                new ArticleId(outlet * 1_000 + Math.abs(title.hashCode() % 1_000)),
                new SourceId(outlet),
                new OutletId(outlet),
                "Outlet " + outlet,
                weight,
                new WebLink("https://outlet" + outlet + ".example/a"),
                title,
                null,
                "en",
                null,
                seen,
                seen,
                null,
                text,
                null,
                1,
                Integer.toHexString(text.hashCode()),
                false,
                Rights.CAREFUL);
    }

    static Article of(long outlet, String title, String text) {
        return of(outlet, 100, SEVEN, title, text);
    }
}
