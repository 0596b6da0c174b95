package org.broadsheet.editions;

import java.util.Locale;
import org.broadsheet.editions.render.EditorsNote;
import org.jspecify.annotations.Nullable;

/**
 * The editor's words for the whole edition; the note is clean HTML. Without a subject each digest
 * takes its own leading story's headline.
 */
public record EditionText(
        @Nullable String subject, @Nullable String preheader, @Nullable String note) {
    public static final EditionText NONE = new EditionText(null, null, null);

    /** The note brought down to bold, italic, links and lists. */
    EditionText cleaned(Locale language) {
        return note == null
                ? this
                : new EditionText(subject, preheader, new EditorsNote(note, "", language).html());
    }
}
