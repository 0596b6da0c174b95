package org.broadsheet.web.editor;

import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.editions.EditingDesk;
import org.broadsheet.editions.StoryEdit;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.Stories;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.broadsheet.web.admin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What editors do to one story of an edition. */
@Controller
@RequestMapping("/editions/{id}/stories/{story}")
class StoryEditController {
    private final EditingDesk desk;
    private final Stories stories;
    private final EditorsOnly editors;

    StoryEditController(EditingDesk desk, Stories stories, EditorsOnly editors) {
        this.desk = desk;
        this.stories = stories;
        this.editors = editors;
    }

    /** The story that was seen, in the version that was seen. */
    record Seen(long id, long story, int version) {}

    @PostMapping("/words")
    String words(
            Seen seen,
            @RequestParam String headline,
            @RequestParam String summary,
            @RequestParam String theirHeadline,
            @RequestParam String theirSummary,
            @AuthenticationPrincipal SignedIn by) {
        var own = new StoryEdit.OwnWords(own(headline, theirHeadline), own(summary, theirSummary));
        return edit(seen, own, by);
    }

    @PostMapping("/pin")
    String pin(Seen seen, @RequestParam boolean on, @AuthenticationPrincipal SignedIn by) {
        return edit(seen, new StoryEdit.Pin(on), by);
    }

    @PostMapping("/hiding")
    String hiding(Seen seen, @RequestParam boolean on, @AuthenticationPrincipal SignedIn by) {
        return edit(seen, on ? new StoryEdit.Hide() : new StoryEdit.Show(), by);
    }

    @PostMapping("/section")
    String section(Seen seen, @RequestParam long topic, @AuthenticationPrincipal SignedIn by) {
        return edit(seen, new StoryEdit.MoveToSection(new TopicId(topic)), by);
    }

    /** {@code after} is the story that it follows; without one it comes first. */
    @PostMapping("/place")
    String place(
            Seen seen,
            @RequestParam(required = false) @Nullable Long after,
            @AuthenticationPrincipal SignedIn by) {
        var other = after == null ? null : new StoryId(after);
        return edit(seen, new StoryEdit.MoveAfter(other), by);
    }

    /** The other story tells the same; both are one from now on. */
    @PostMapping("/joining")
    String joining(Seen seen, @RequestParam long other, @AuthenticationPrincipal SignedIn by) {
        var article = stories.get(new StoryId(other)).lead();
        return edit(seen, new StoryEdit.Join(article), by);
    }

    /** The ticked articles tell another story. */
    @PostMapping("/division")
    String division(
            Seen seen,
            @RequestParam(required = false) @Nullable List<Long> article,
            @AuthenticationPrincipal SignedIn by) {
        if (article == null) {
            throw new UserProblem("web.story.nothing-ticked");
        }
        var leaving = article.stream().map(ArticleId::new).toList();
        return edit(seen, new StoryEdit.Divide(leaving), by);
    }

    private String edit(Seen seen, StoryEdit edit, SignedIn by) {
        var id = editors.of(seen.id(), by);
        desk.edit(id, new StoryId(seen.story()), seen.version(), edit, by.actor());
        return "redirect:/editions/" + id + "#story-" + seen.story();
    }

    /** Empty or unchanged leaves the outlet's words. */
    private static @Nullable String own(String words, String theirs) {
        var clean = words.strip();
        return clean.isEmpty() || clean.equals(theirs.strip()) ? null : clean;
    }
}
