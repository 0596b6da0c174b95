package org.broadsheet.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.Article;
import org.broadsheet.topics.FollowUps;
import org.broadsheet.topics.StoryRanking;
import org.springframework.stereotype.Component;

/** The topics module's ranking and follow-up rule. */
@Component
final class NewsroomJudgement implements Judgement {
    @Override
    public StoryRanking.Ranked rank(List<Article> open, double topicScore, Instant now) {
        return StoryRanking.rank(open, topicScore, now);
    }

    @Override
    public Optional<List<String>> newFacts(List<Article> sent, List<Article> open) {
        return FollowUps.newFacts(sent, open);
    }
}
