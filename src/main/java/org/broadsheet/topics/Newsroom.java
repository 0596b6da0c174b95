package org.broadsheet.topics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.shared.Actor;
import org.broadsheet.topics.TopicExamples.Move;
import org.broadsheet.topics.classify.TopicScore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files new articles under topics, then groups them into stories.
 *
 * <p>Both can be repeated at any time: an article filed twice is filed once, and grouping looks
 * only for articles that have no story.
 */
@Component
public class Newsroom {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    private final Filings filings;
    private final FilingDesk desk;
    private final StoryGrouping grouping;
    private final TopicExamples examples;
    private final Articles articles;
    private final Clock clock;

    Newsroom(
            Filings filings,
            FilingDesk desk,
            StoryGrouping grouping,
            TopicExamples examples,
            Articles articles,
            Clock clock) {
        this.filings = filings;
        this.desk = desk;
        this.grouping = grouping;
        this.examples = examples;
        this.articles = articles;
        this.clock = clock;
    }

    /** The articles not classified yet, oldest first. */
    public List<ArticleId> unfiled(int limit) {
        return filings.unfiled(limit);
    }

    /** Classifies the articles, anew if they were classified before. */
    @Transactional
    public void file(List<ArticleId> ids) {
        for (var decision : desk.decide(articles.list(ids))) {
            filings.record(
                    decision.article(),
                    decision.language().code(),
                    decision.topics(),
                    clock.instant());
        }
    }

    /** Gives every filed article of the window that has none a story. Returns how many. */
    public int group(Instant now) {
        var grouped = grouping.group(now);
        if (grouped.placed() > 0) {
            LOG.info("grouped articles={} merged={}", grouped.placed(), grouped.merged());
        }
        return grouped.placed();
    }

    /** What an editor's hand says holds for the article, and teaches the topic. */
    @Transactional
    public void move(ArticleId article, TopicId topic, boolean belongs, Actor by) {
        examples.record(new Move(article, topic, belongs), by);
        file(List.of(article));
    }

    /** Takes the last move of the article to or from the topic back. */
    @Transactional
    public void forget(ArticleId article, TopicId topic) {
        examples.forget(article, topic);
        file(List.of(article));
    }

    /** Every topic's score for the article, best first: why it is there, and why not elsewhere. */
    public List<TopicScore> explain(ArticleId article) {
        return articles.find(article).map(desk::explain).orElse(List.of());
    }
}
