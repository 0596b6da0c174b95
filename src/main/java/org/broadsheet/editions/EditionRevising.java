package org.broadsheet.editions;

import java.util.Locale;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;

/** Makes the next revision of a frozen edition from its stories as they are now. */
@Component
class EditionRevising {
    private final EditionStories stories;
    private final EditionRevisions revisions;
    private final MailingLists lists;

    EditionRevising(EditionStories stories, EditionRevisions revisions, MailingLists lists) {
        this.stories = stories;
        this.revisions = revisions;
        this.lists = lists;
    }

    /** While it forms there are no revisions yet. */
    Edition revised(Edition edition, Actor by) {
        if (edition.isForming()) {
            return edition;
        }
        var revised = edition.revised();
        var sections = lists.get(edition.list()).topics();
        stories.place(edition.id(), StoryOrder.inOrder(stories.list(edition.id()), sections));
        revisions.add(revised, by);
        return revised;
    }

    Locale language(Edition edition) {
        return Locale.forLanguageTag(lists.get(edition.list()).language());
    }
}
