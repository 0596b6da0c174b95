package org.broadsheet.web.editor;

import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.HandArticles;
import org.broadsheet.editions.StoryAdding;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.StoryId;
import org.broadsheet.web.admin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts a story into an edition: one that was left out, an address, or own words about one. */
@Controller
class AddStoryController {
    private final StoryAdding adding;
    private final HandArticles hand;
    private final EditorsOnly editors;

    AddStoryController(StoryAdding adding, HandArticles hand, EditorsOnly editors) {
        this.adding = adding;
        this.hand = hand;
        this.editors = editors;
    }

    /** A page elsewhere; with a headline it is not read, and told in the editor's words. */
    record Told(String address, String title, String text, String outlet) {}

    @PostMapping("/editions/{id}/stories")
    String add(@PathVariable long id, Told told, @AuthenticationPrincipal SignedIn by) {
        var edition = editors.of(id, by);
        var story = adding.add(edition, article(told), by.actor());
        return "redirect:/editions/" + edition + "#story-" + story;
    }

    @PostMapping("/editions/{id}/left-over")
    String take(
            @PathVariable long id, @RequestParam long story, @AuthenticationPrincipal SignedIn by) {
        var edition = editors.of(id, by);
        adding.add(edition, new StoryId(story), by.actor());
        return "redirect:/editions/" + edition + "#story-" + story;
    }

    private ArticleId article(Told told) {
        var address = told.address().strip();
        var link =
                WebLink.parse(address.contains("://") ? address : "https://" + address)
                        .orElseThrow(() -> new UserProblem("web.story.no-address", address));
        if (told.title().isBlank()) {
            return hand.add(link);
        }
        if (told.text().isBlank()) {
            throw new UserProblem("web.story.needs-words");
        }
        var outlet = told.outlet().isBlank() ? link.site() : told.outlet().strip();
        return hand.add(link, told.title(), told.text(), outlet);
    }
}
