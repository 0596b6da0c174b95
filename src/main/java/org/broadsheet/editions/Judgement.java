package org.broadsheet.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.Article;

/** What composing asks of the newsroom's judgement. */
interface Judgement {
    /** How much a story matters, higher first, from the articles that are open. */
    double score(List<Article> open, Instant now);

    /** The facts that are new beside what was sent; empty when it is a rewrite. */
    Optional<List<String>> newFacts(List<Article> sent, List<Article> open);
}
