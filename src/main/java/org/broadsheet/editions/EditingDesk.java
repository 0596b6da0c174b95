package org.broadsheet.editions;

import java.util.Locale;
import org.broadsheet.editions.render.EditorsNote;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.topics.StoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where editors change what an edition says.
 *
 * <p>While it forms, a story's first edit makes its row. After the freeze every edit makes a new
 * revision with a new hash; what is approved is first reopened, or the rest of it stopped.
 */
@Component
public class EditingDesk {
    private final EditionActs acts;
    private final EditionStories stories;
    private final Candidates candidates;
    private final EditionRevisions revisions;
    private final MailingLists lists;

    EditingDesk(
            EditionActs acts,
            EditionStories stories,
            Candidates candidates,
            EditionRevisions revisions,
            MailingLists lists) {
        this.acts = acts;
        this.stories = stories;
        this.candidates = candidates;
        this.revisions = revisions;
        this.lists = lists;
    }

    /**
     * Edits one story.
     *
     * @param version of the story's row that the editor saw; 0 where there was none
     */
    public Edition edit(EditionId id, StoryId story, int version, StoryEdit edit, Actor by) {
        return acts.step(
                id,
                by,
                edit.act(),
                edition -> {
                    var edited = apply(edition, story, version, edit, by);
                    stories.put(id, edited);
                    settle(edition, edited, edit, by);
                    return revised(edition, by);
                });
    }

    /**
     * Changes subject, preheader or note.
     *
     * @param seen what the editor saw; if it has changed since, nothing is done
     */
    public Edition edit(EditionId id, EditionText seen, EditionText wanted, Actor by) {
        return acts.step(
                id,
                by,
                "edition.worded",
                edition -> {
                    if (!edition.text().equals(seen)) {
                        throw new UserProblem("editions.text-changed-meanwhile");
                    }
                    return revised(edition.saying(clean(edition, wanted)), by);
                });
    }

    private EditionStory apply(
            Edition edition, StoryId story, int version, StoryEdit edit, Actor by) {
        var there = stories.find(edition.id(), story).orElse(null);
        if ((there == null ? 0 : there.version()) != version) {
            throw new UserProblem("editions.story-changed-meanwhile");
        }
        if (there == null && !edition.isForming()) {
            throw new UserProblem("editions.story-not-in");
        }
        var row = there == null ? EditionStory.untouched(story) : there;
        return switch (edit) {
            case StoryEdit.OwnWords(var headline, var summary) -> row.worded(headline, summary);
            case StoryEdit.Pin(var pinned) -> row.pinned(pinned);
            case StoryEdit.Hide() -> row.hidden(by.asText());
            case StoryEdit.Show() -> row.hidden(null);
            case StoryEdit.MoveToSection(var section) -> row.movedTo(section);
            case StoryEdit.MoveAfter(var other) -> after(edition, row, other);
        };
    }

    private EditionStory after(Edition edition, EditionStory row, @Nullable StoryId other) {
        if (edition.isForming()) {
            throw new UserProblem("editions.order-comes-with-the-freeze");
        }
        return StoryOrder.after(row, other, stories.list(edition.id()));
    }

    /** Once frozen, a hiding is settled at once; while it forms, the freeze settles it. */
    private void settle(Edition edition, EditionStory story, StoryEdit edit, Actor by) {
        if (edition.isForming()) {
            return;
        }
        if (edit instanceof StoryEdit.Hide) {
            candidates.hide(edition, story.story(), by.asText());
        } else if (edit instanceof StoryEdit.Show) {
            candidates.show(edition, story.story(), by.asText());
        }
    }

    private Edition revised(Edition edition, Actor by) {
        if (edition.isForming()) {
            return edition;
        }
        var revised = edition.revised();
        var sections = lists.get(edition.list()).topics();
        stories.place(edition.id(), StoryOrder.inOrder(stories.list(edition.id()), sections));
        revisions.add(revised, by);
        return revised;
    }

    private EditionText clean(Edition edition, EditionText text) {
        var note = text.note();
        if (note == null) {
            return text;
        }
        var language = Locale.forLanguageTag(lists.get(edition.list()).language());
        return new EditionText(
                text.subject(), text.preheader(), new EditorsNote(note, "", language).html());
    }
}
