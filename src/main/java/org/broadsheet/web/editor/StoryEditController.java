package org.broadsheet.web.editor;

import org.broadsheet.editions.EditingDesk;
import org.broadsheet.editions.StoryEdit;
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
    private final EditorsOnly editors;

    StoryEditController(EditingDesk desk, EditorsOnly editors) {
        this.desk = desk;
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
