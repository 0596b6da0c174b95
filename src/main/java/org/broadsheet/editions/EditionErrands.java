package org.broadsheet.editions;

import java.util.Objects;
import org.broadsheet.collecting.Article;
import org.broadsheet.editions.pictures.PictureDesk;
import org.springframework.stereotype.Component;

/** What a freeze needs from the web; both ways are bounded in time and neither can stop it. */
@Component
class EditionErrands {
    /** Whichever of these leads for a reader may show its picture. */
    private static final int LIKELY_LEADS = 3;

    private final PictureDesk pictures;
    private final EditionLinks links;

    EditionErrands(PictureDesk pictures, EditionLinks links) {
        this.pictures = pictures;
        this.links = links;
    }

    /** Brings the pictures home that rights allow. */
    void before(Composition composition) {
        pictures.bring(
                composition.in().stream()
                        .flatMap(story -> story.articles().stream().limit(LIKELY_LEADS))
                        .map(Article::quotable)
                        .map(quotation -> quotation.picture())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Asks whether the pages behind the links are still there. */
    void after(Edition edition) {
        if (!edition.isForming()) {
            links.check(edition.id());
        }
    }
}
