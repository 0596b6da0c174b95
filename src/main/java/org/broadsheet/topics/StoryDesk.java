package org.broadsheet.topics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.audit.Audit;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Editors' splits and merges of stories; each is remembered and always holds. */
@Component
public class StoryDesk {
    private static final List<String> BY_AN_EDITOR = List.of("an editor put it here");

    private final Stories stories;
    private final StoryTies ties;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    public StoryDesk(Stories stories, StoryTies ties, Audit audit, JdbcClient jdbc, Clock clock) {
        this.stories = stories;
        this.ties = ties;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The other story's articles join the kept one. Two stories of frozen editions stay apart. */
    @Transactional
    public void merge(StoryId kept, StoryId other, Actor by) {
        var first = stories.get(kept);
        var second = stories.get(other);
        if (first.id().equals(second.id())) {
            return;
        }
        if (isFrozen(first.articles()) && isFrozen(second.articles())) {
            throw new UserProblem("topics.story.both-frozen", kept, other);
        }
        var swapped = isFrozen(second.articles());
        var into = swapped ? second : first;
        var from = swapped ? first : second;
        ties.record(into.articles(), from.articles(), true, by);
        stories.merge(from.id(), into.id(), clock.instant());
        audit.record(by, "story.merged", "story:" + into.id(), null, "story:" + from.id());
    }

    /** The articles leave for a new story, the first of them leading. */
    @Transactional
    public StoryId split(StoryId id, List<ArticleId> leaving, Actor by) {
        var story = stories.get(id);
        var staying = new ArrayList<>(story.articles());
        staying.removeAll(leaving);
        if (leaving.isEmpty() || staying.isEmpty() || !story.articles().containsAll(leaving)) {
            throw new UserProblem("topics.story.cannot-split", id);
        }
        if (isFrozen(leaving)) {
            throw new UserProblem("topics.story.frozen", id);
        }
        ties.record(leaving, staying, false, by);
        var now = clock.instant();
        var fresh = stories.add(leaving.getFirst(), story.language(), now);
        leaving.forEach(article -> stories.place(article, fresh, BY_AN_EDITOR, now));
        if (leaving.contains(story.lead())) {
            stories.lead(story.id(), staying.getFirst(), now);
        }
        audit.record(by, "story.split", "story:" + story.id(), null, "story:" + fresh);
        return fresh;
    }

    private boolean isFrozen(List<ArticleId> articles) {
        return jdbc.sql("select count(*) from edition_article where article_id in (:articles)")
                        .param("articles", articles.stream().map(ArticleId::value).toList())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
