package org.broadsheet.web.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.accounts.Role;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.topics.Newsroom;
import org.broadsheet.topics.Stories;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.broadsheet.topics.classify.TopicScore;
import org.broadsheet.web.admin.Access;
import org.broadsheet.web.admin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a story's articles stand under their topics and under no other, and what an editor says. */
@Controller
@RequestMapping("/editions/{id}/stories/{story}/topics")
class WhyController {
    private final Told told;
    private final Editions editions;
    private final EditorsOnly editors;
    private final Access access;

    WhyController(Told told, Editions editions, EditorsOnly editors, Access access) {
        this.told = told;
        this.editions = editions;
        this.editors = editors;
        this.access = access;
    }

    /** A topic beside an article: how well it fits, in words. */
    record Fit(
            long topic,
            String name,
            boolean belongs,
            String score,
            List<String> why,
            List<String> against) {}

    record Line(long id, String outlet, String title, List<String> inStory, List<Fit> fits) {}

    @Component
    record Told(Stories stories, Articles articles, Newsroom newsroom, Topics topics) {
        List<Line> of(StoryId story) {
            var all = topics.list().stream().collect(Collectors.toMap(Topic::key, topic -> topic));
            return articles.list(stories.get(story).articles()).stream()
                    .map(article -> line(article, all))
                    .toList();
        }

        private Line line(Article article, Map<String, Topic> all) {
            return new Line(
                    article.id().value(),
                    article.outletName(),
                    article.title(),
                    stories.why(article.id()),
                    newsroom.explain(article.id()).stream()
                            .flatMap(score ->
                                    Stream.ofNullable(all.get(score.topic()))
                                            .map(topic -> fit(score, topic)))
                            .toList());
        }

        private static Fit fit(TopicScore score, Topic topic) {
            return new Fit(
                    topic.id().value(),
                    topic.name(),
                    score.belongs(),
                    String.format(Locale.ROOT, "%.2f", score.score()),
                    score.why(),
                    score.against());
        }
    }

    @GetMapping
    String why(
            @PathVariable long id,
            @PathVariable long story,
            @AuthenticationPrincipal SignedIn by,
            Model model) {
        var edition = editions.get(new EditionId(id));
        access.require(by, edition.list(), Role.VIEWER);
        model.addAttribute("edition", id);
        model.addAttribute("story", story);
        model.addAttribute("mayEdit", access.may(by, edition.list(), Role.EDITOR));
        model.addAttribute("articles", told.of(new StoryId(story)));
        return "editor/why";
    }

    /** An example for the topic: the article belongs to it, or does not. */
    @PostMapping
    String say(
            @PathVariable long id,
            @PathVariable long story,
            @RequestParam long article,
            @RequestParam long topic,
            @RequestParam boolean belongs,
            @AuthenticationPrincipal SignedIn by) {
        var _ = editors.of(id, by);
        told.newsroom().move(new ArticleId(article), new TopicId(topic), belongs, by.actor());
        return "redirect:/editions/" + id + "/stories/" + story + "/topics";
    }
}
