package org.broadsheet.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.collecting.ArticleId;

/**
 * What the list has already sent of a story: since when, first in which edition, which articles.
 */
record SentPart(LocalDate firstDay, int firstNumber, List<ArticleId> articles) {
    SentPart {
        articles = List.copyOf(articles);
    }

    /** Two parts: the earlier tells since when. */
    SentPart with(SentPart later) {
        var all = new ArrayList<>(articles);
        later.articles.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return firstNumber <= later.firstNumber
                ? new SentPart(firstDay, firstNumber, all)
                : new SentPart(later.firstDay, later.firstNumber, all);
    }
}
