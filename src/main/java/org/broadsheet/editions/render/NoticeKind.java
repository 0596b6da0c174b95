package org.broadsheet.editions.render;

import java.util.Locale;

/** What a notice is for; its texts are the lines {@code notice.<key>.*} of the frame texts. */
public enum NoticeKind {
    /** Asks a person to confirm that they want the list. {0} the list's name. */
    CONFIRMATION,
    /** After confirming. {0} the list's name, {1} a sentence saying when the first digest comes. */
    WELCOME,
    /** A mailed link to the reader's own settings. {0} the list's name. */
    SETTINGS_LINK,
    /**
     * To editors: the next edition waits for approval. {0} the list's name, {1} number, {2}
     * deadline.
     */
    DRAFT_READY,
    /** To staff: something needs them. {0} what, in a few words. */
    ALARM;

    String key() {
        return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
