package org.broadsheet.collecting;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps what people put in, under the one source of kind "hand". */
@Component
class HandShelf {
    private final Sources sources;
    private final Articles articles;
    private final Outlets outlets;

    HandShelf(Sources sources, Articles articles, Outlets outlets) {
        this.sources = sources;
        this.articles = articles;
        this.outlets = outlets;
    }

    boolean has(CollectedArticle article) {
        return articles.pages(Set.of(article.pageKey())).containsKey(article.pageKey());
    }

    ArticleId keep(String address, CollectedArticle article, Instant now) {
        var known = articles.pages(Set.of(article.pageKey())).get(article.pageKey());
        if (known != null && known.id() != null) {
            return known.id();
        }
        var source =
                sources.find(address)
                        .map(Source::id)
                        .orElseGet(() ->
                                sources.add(
                                        NewSource.of(
                                                Source.Kind.HAND, address, "Added by hand", null),
                                        now));
        var site = article.outletSite() == null ? article.link().site() : article.outletSite();
        var outlet =
                outlets.know(article.outletName() == null ? site : article.outletName(), site, now);
        return articles.add(source, outlet, article, now);
    }
}
