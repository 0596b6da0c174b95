package org.broadsheet.editions;

import java.util.Objects;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.StoryId;
import org.springframework.stereotype.Component;

/**
 * Where editors change what an edition says.
 *
 * <p>While it forms, a story's first edit makes its row. After the freeze every edit makes a new
 * revision with a new hash; what is approved is first reopened, or the rest of it stopped. Every
 * edit is in the log with the edit that takes it back.
 */
@Component
public class EditingDesk {
    private final EditionActs acts;
    private final StoryEditing editing;
    private final EditionRevising revising;
    private final EditLog log;

    EditingDesk(EditionActs acts, StoryEditing editing, EditionRevising revising, EditLog log) {
        this.acts = acts;
        this.editing = editing;
        this.revising = revising;
        this.log = log;
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
                    var row = editing.seen(edition, story, version);
                    var undo = editing.undo(edition, row, edit);
                    var revised = change(edition, row, edit, by);
                    log.record(id, story, edit.act(), by, edit.told(row), EditText.write(undo));
                    return revised;
                });
    }

    private Edition change(Edition edition, EditionStory row, StoryEdit edit, Actor by) {
        editing.change(edition, row, edit, by);
        return revising.revised(edition, by);
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
                    var told = Objects.requireNonNullElse(seen.subject(), "");
                    log.record(id, null, "edition.worded", by, told, Json.write(seen));
                    return revising.revised(
                            edition.saying(wanted.cleaned(revising.language(edition))), by);
                });
    }

    /**
     * Takes one entry of the log back, whatever was done since; itself an edit that can be undone.
     */
    public Edition undo(EditionId id, long entry, Actor by) {
        return acts.step(
                id,
                by,
                "edition.undone",
                edition -> {
                    var done = log.get(id, entry);
                    if (done.undone()) {
                        throw new UserProblem("editions.edit-undone-already");
                    }
                    log.undone(entry);
                    return undone(edition, done, by);
                });
    }

    private Edition undone(Edition edition, EditLog.Entry done, Actor by) {
        var story = done.story();
        if (story == null) {
            var before = Json.read(done.undo(), EditionText.class);
            log.record(edition.id(), null, done.act(), by, "", Json.write(edition.text()));
            return revising.revised(edition.saying(before), by);
        }
        var undo = EditText.read(done.undo());
        var row = editing.seen(edition, story, editing.version(edition, story));
        var redo = editing.undo(edition, row, undo);
        var revised = change(edition, row, undo, by);
        log.record(edition.id(), story, undo.act(), by, undo.told(row), EditText.write(redo));
        return revised;
    }
}
