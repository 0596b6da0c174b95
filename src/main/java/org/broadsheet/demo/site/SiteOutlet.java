package org.broadsheet.demo.site;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** One outlet as its file tells it; {@code folder} is the first part of its addresses. */
record SiteOutlet(
        String folder,
        String name,
        String site,
        String tagline,
        FeedKind feed,
        Charset charset,
        Locale language,
        ZoneId zone,
        boolean teasersOnly,
        List<SiteArticle> articles) {
    SiteOutlet {
        articles = List.copyOf(articles);
    }
}
